export { MessageTemplatesModule } from './message-templates.module.js';
export { MessageTemplatesService } from './message-templates.service.js';
