export { type AttributeType, type AttributeValue } from './attribute-value.js';
export { type ContactRow, type FriendStatus, pickVariables, variablesOf } from './contact.js';
export { ContactSummary } from './contact.dto.js';
export { ContactsModule } from './contacts.module.js';
export {
  type Addressees,
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  type ContactPageQuery,
  ContactReader,
} from './contact-reader.js';
export { type ErasureHook, ErasureHooks } from './erasure-hooks.js';
