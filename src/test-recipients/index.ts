export { TestRecipientsModule } from './test-recipients.module.js';
export { TestRecipientsService } from './test-recipients.service.js';
