import {
  type FieldCatalogue,
  type FieldType,
  type Operator,
  typeByValue,
} from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';
import { specialFieldOf } from './special-fields.js';

const PREFIX = 'attributes.';

/** The field a rule means: `attributes.points` is the attribute of that name, also when a system field has it too. */
export function findField(name: string, fields: readonly ContactField[]): ContactField | undefined {
  const exact = fields.find((field) => field.name === name);
  if (exact || !name.startsWith(PREFIX)) return exact ?? specialFieldOf(name);
  return fields.find((field) => !field.isSystem && field.name === name.slice(PREFIX.length));
}

/** The type a rule is read by; of an attribute that no contact has yet, the type of the value it is compared with. */
export function typeOfField(
  { field, operator, value }: { field: string; operator: Operator; value?: unknown },
  fields: readonly ContactField[],
): FieldType {
  return findField(field, fields)?.type ?? typeByValue(operator, value);
}

/** The fields as the check of filters asks for them; nothing here becomes SQL. */
export function catalogueOf(fields: readonly ContactField[]): FieldCatalogue {
  return {
    find: (name) => {
      const field = findField(name, fields);
      // What a campaign or an audience takes, the check knows by itself.
      if (!field || field.kind === 'campaign' || field.kind === 'audience') return undefined;
      return { kind: 'attribute', type: field.type, name };
    },
  };
}
