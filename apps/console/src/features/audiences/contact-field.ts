import type { FieldType, Operator } from '../../../../../libs/rules/index.js';

/** A field that conditions may ask about: one of contacts, as `GET /contact-fields` lists it, or something else by its id. */
export interface ContactField {
  name: string;
  type: FieldType;
  /** every contact has it; the others are attributes of this workspace */
  isSystem: boolean;
  /** no values of it are shown */
  isPersonal?: boolean;
  examples?: readonly string[];
  /** what it is when it is no field of contacts themselves */
  kind?: SpecialKind;
  /** how people call the campaign or the account that it is about; absent when that is not known */
  label?: string;
  /** the values there are, where there are no others; with names that people gave */
  choices?: readonly { value: string; label?: string }[];
  /** those that fit, where not all of the type do */
  operators?: readonly Operator[];
}

/** A past campaign, saved audiences, the lot of a sample, or what one LINE account knows. */
export type SpecialKind = 'campaign' | 'audience' | 'sample' | 'account';
