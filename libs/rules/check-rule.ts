import { say } from './issue-texts.js';
import {
  CAMPAIGN_OPERATORS,
  CAMPAIGN_PREFIX,
  checkCampaignRule,
  type CheckedCampaignRule,
  isCampaignOperator,
} from './campaign-rule.js';
import type { CheckedRule } from './checked-filter.js';
import {
  type CheckedEventRule,
  checkEventRule,
  EVENT_OPERATORS,
  EVENT_PREFIX,
  isEventOperator,
  type WhereCheck,
} from './event-rule.js';
import { type CheckedField, type FieldCatalogue, type FieldType, resolveField } from './field.js';
import { isRecord, type Issues } from './issues.js';
import { SAMPLE_PREFIX } from './lot.js';
import {
  isOperator,
  NEGATIONS,
  type Operator,
  OPERATORS,
  OPERATORS_OF,
  propertyType,
  typeByValue,
} from './operators.js';
import { testOf, textFault, textFinding } from './value-test.js';

/** Beside the rule itself, what react-querybuilder writes for its own use. */
const RULE_KEYS = [
  'field',
  'operator',
  'value',
  'id',
  'path',
  'disabled',
  'valueSource',
  'valueEditorType',
  'inputType',
  'operatorType',
];

const TYPE_NAMES: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  datetime: 'a date and time',
  list: 'a list',
};

/**
 * The checked rule, or `undefined` when `found` was given its mistakes.
 *
 * @param checkWhere how the filter on an event's properties is checked
 */
export function checkRule(
  input: unknown,
  path: string,
  fields: FieldCatalogue,
  found: Issues,
  checkWhere: WhereCheck,
): CheckedRule | CheckedEventRule | CheckedCampaignRule | undefined {
  const parts = checkParts(input, path, found, checkFieldName);
  if (!parts) return undefined;
  const { name, operator, value } = parts;
  if (name.startsWith(EVENT_PREFIX))
    return checkEvent(name, operator, value, path, fields, found, checkWhere);
  if (name.startsWith(CAMPAIGN_PREFIX)) return checkCampaign(name, operator, value, path, fields, found);
  if (fields.isOfConnection?.(name) && !fields.find(name))
    return found.addAt(path, 'field', say('connection_unknown_field', { field: quote(name) }));
  const checkedField = checkField(name, operator, value, path, fields, found);
  return checkTest(checkedField, name, operator, value, path, found);
}

/** The same for a rule on an event's properties: any name may be one, and the value says the type to compare by. */
export function checkPropertyRule(input: unknown, path: string, found: Issues): CheckedRule | undefined {
  const parts = checkParts(input, path, found, checkPropertyName);
  if (!parts) return undefined;
  const { name, operator, value } = parts;
  const field: CheckedField = { kind: 'attribute', name, type: propertyType(operator, value) };
  return checkTest(field, name, operator, value, path, found);
}

/** What every rule consists of. */
interface RuleParts {
  name: string;
  operator: Operator;
  value: unknown;
}

function checkParts(
  input: unknown,
  path: string,
  found: Issues,
  checkName: (field: unknown, path: string, found: Issues) => string | undefined,
): RuleParts | undefined {
  if (!isRecord(input)) return found.add(path, say('not_rule'));
  found.unknownKeys(input, path, RULE_KEYS);
  if (input.valueSource !== undefined && input.valueSource !== 'value') {
    found.addAt(path, 'valueSource', say('compares_field'));
  }
  const { field, operator, value } = input;
  const name = checkName(field, path, found);
  if (!isOperator(operator)) {
    return found.addAt(
      path,
      'operator',
      say('operator_unknown', { operator: quote(operator), operators: OPERATORS.join(', ') }),
    );
  }
  return name === undefined ? undefined : { name, operator, value };
}

/** Before the rest of a field's name, and no part of the name that a person gave. */
const PREFIXES = ['attributes.', CAMPAIGN_PREFIX, EVENT_PREFIX, SAMPLE_PREFIX];

function checkFieldName(field: unknown, path: string, found: Issues): string | undefined {
  if (typeof field !== 'string') return found.addAt(path, 'field', say('not_field_name'));
  const prefix = PREFIXES.find((one) => field.startsWith(one)) ?? '';
  const wrong = textFault(field.slice(prefix.length));
  if (wrong !== undefined) return found.addAt(path, 'field', textFinding('name', wrong));
  return field;
}

function checkPropertyName(field: unknown, path: string, found: Issues): string | undefined {
  if (typeof field !== 'string') return found.addAt(path, 'field', say('not_field_name'));
  const wrong = textFault(field);
  return wrong === undefined ? field : found.addAt(path, 'field', textFinding('name', wrong));
}

function checkEvent(
  field: string,
  operator: Operator,
  value: unknown,
  path: string,
  fields: FieldCatalogue,
  found: Issues,
  checkWhere: WhereCheck,
): CheckedEventRule | undefined {
  if (!isEventOperator(operator)) {
    const given = { operator: quote(operator), field: quote(field), operators: EVENT_OPERATORS.join(', ') };
    return found.addAt(path, 'operator', say('operator_unfit', { ...given, type: 'an event' }));
  }
  const name = field.slice(EVENT_PREFIX.length);
  const nameId = fields.eventNameId?.(name);
  if (nameId === undefined) found.warn(`${path}.field`, say('event_unknown', { name: quote(name) }));
  return checkEventRule({ name, nameId, operator, value }, path, found, checkWhere);
}

function checkCampaign(
  field: string,
  operator: Operator,
  value: unknown,
  path: string,
  fields: FieldCatalogue,
  found: Issues,
): CheckedCampaignRule | undefined {
  const campaignId = field.slice(CAMPAIGN_PREFIX.length).toLowerCase();
  if (fields.hasCampaign && !fields.hasCampaign(campaignId))
    return found.addAt(path, 'field', say('campaign_unknown', { field: quote(field) }));
  if (isCampaignOperator(operator)) return checkCampaignRule({ campaignId, operator, value }, path, found);
  const given = { operator: quote(operator), field: quote(field), operators: CAMPAIGN_OPERATORS.join(', ') };
  return found.addAt(path, 'operator', say('operator_unfit', { ...given, type: 'a campaign' }));
}

function checkField(
  name: string,
  operator: Operator,
  value: unknown,
  path: string,
  fields: FieldCatalogue,
  found: Issues,
): CheckedField {
  const definition = resolveField(name, fields);
  if (definition.kind === 'column') return { ...definition, name };
  if (definition.type !== 'unknown')
    return { kind: 'attribute', name: definition.name, type: definition.type };
  found.warn(`${path}.field`, say('attribute_unknown', { name: quote(definition.name) }));
  return { kind: 'attribute', name: definition.name, type: typeByValue(operator, value) };
}

function checkTest(
  field: CheckedField,
  name: string,
  operator: Operator,
  value: unknown,
  path: string,
  found: Issues,
): CheckedRule | undefined {
  const fitting = OPERATORS_OF[field.type];
  if (!fitting.includes(operator)) {
    const finding = say('operator_unfit', {
      operator: quote(operator),
      field: quote(name),
      type: TYPE_NAMES[field.type],
      operators: fitting.join(', '),
    });
    return found.addAt(path, 'operator', finding);
  }
  const positive = NEGATIONS[operator];
  const result = testOf(field.type, positive ?? operator, value);
  if (!result.ok) return found.addAt(path, `value${result.step}`, result.finding);
  return { kind: 'rule', field, negated: positive !== undefined, test: result.test };
}

function quote(value: unknown): string {
  if (value === undefined) return 'Nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
