export { OutgoingModule } from './outgoing.module.js';
export {
  isPublicHost,
  OutgoingService,
  type Posted,
  type Reached,
  SILENT_AFTER_SECONDS,
  type Unreached,
} from './outgoing.service.js';
