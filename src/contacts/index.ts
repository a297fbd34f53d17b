export { type AttributeType, type AttributeValue } from './attribute-value.js';
export { type ContactRow, type FriendStatus, pickVariables, variablesOf } from './contact.js';
export { problemsText } from './contact-change.js';
export { containsSql } from './contact-list.js';
export { ContactSummary } from './contact.dto.js';
export { ContactsModule } from './contacts.module.js';
export {
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  wholeOf,
} from './contact-condition.js';
export { type Addressees, type ContactPageQuery, ContactReader } from './contact-reader.js';
export { holdOffErasures } from './erasure-lock.js';
export { isPersonalField, looksPersonal } from './fields/personal-field.js';
export { type DataSubject, PersonalData, type PersonalDataHolder } from './personal-data.js';
export { Friendships } from './friendships/friendships.js';
export type { Sighting } from './friendships/sighting.js';
export { type ToldName, ToldNames } from './told-names.js';
export { guardCell } from './imports/spreadsheet-guard.js';
export { type Instant, parseInstant } from './instant.js';
export { externalIdProblem } from './system-fields.js';
