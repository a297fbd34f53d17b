import type { CheckedRule } from './checked-filter.js';
import { type CheckedField, type FieldCatalogue, type FieldType, resolveField } from './field.js';
import { isRecord, type Issues } from './issues.js';
import { isOperator, NEGATIONS, type Operator, OPERATORS, OPERATORS_OF, typeByValue } from './operators.js';
import { testOf, textProblem } from './value-test.js';

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

/** The checked rule, or `undefined` when `found` was given its mistakes. */
export function checkRule(
  input: unknown,
  path: string,
  fields: FieldCatalogue,
  found: Issues,
): CheckedRule | undefined {
  if (!isRecord(input)) return found.add(path, 'must be a rule {"field", "operator", "value"} or a group');
  found.unknownKeys(input, path, RULE_KEYS);
  if (input.valueSource !== undefined && input.valueSource !== 'value') {
    found.addAt(
      path,
      'valueSource',
      'must be "value": a field is compared with a value, not with another field',
    );
  }
  const { field, operator, value } = input;
  const name = checkFieldName(field, path, found);
  if (!isOperator(operator)) {
    return found.addAt(
      path,
      'operator',
      `${quote(operator)} is not an operator; use one of ${OPERATORS.join(', ')}`,
    );
  }
  if (name === undefined) return undefined;
  const checkedField = checkField(name, operator, value, path, fields, found);
  return checkTest(checkedField, name, operator, value, path, found);
}

function checkFieldName(field: unknown, path: string, found: Issues): string | undefined {
  if (typeof field !== 'string') return found.addAt(path, 'field', 'must be the name of a field');
  const wrong = textProblem(field.startsWith('attributes.') ? field.slice('attributes.'.length) : field);
  if (wrong !== undefined) return found.addAt(path, 'field', `The name ${wrong.replace(/;.*/, '')}`);
  if (/^(event|campaign)\./.test(field)) {
    return found.addAt(
      path,
      'field',
      `${quote(field)}: filters on events and campaigns are not available yet`,
    );
  }
  return field;
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
  found.warn(`${path}.field`, `No contact has an attribute ${quote(definition.name)} yet`);
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
    const message = `${quote(operator)} does not fit ${quote(name)}, which is ${TYPE_NAMES[field.type]}`;
    return found.addAt(path, 'operator', `${message}; use one of ${fitting.join(', ')}`);
  }
  const positive = NEGATIONS[operator];
  const result = testOf(field.type, positive ?? operator, value);
  if (!result.ok) return found.addAt(path, `value${result.step}`, result.message);
  return { kind: 'rule', field, negated: positive !== undefined, test: result.test };
}

function quote(value: unknown): string {
  if (value === undefined) return 'Nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
