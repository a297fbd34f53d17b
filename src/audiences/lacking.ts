import { checkFilter, type FieldCatalogue, filterToSql } from '#libs/rules';
import { type InputProblem, InvalidInput } from '../common/index.js';
import { CONDITION_ALIAS, type ContactCondition } from '../contacts/index.js';
import { say } from './audience-texts.js';

/**
 * For each field the condition that selects contacts without a value of it.
 *
 * @param firstParameter number of the first of all their parameters
 * @throws InvalidInput naming each field that contacts cannot have
 */
export function lackingConditions(
  fields: readonly string[],
  known: FieldCatalogue,
  firstParameter: number,
  now: Date,
): ContactCondition[] {
  let next = firstParameter;
  const problems: InputProblem[] = [];
  const conditions: ContactCondition[] = [];
  for (const [at, field] of fields.entries()) {
    const lacking = checkFilter({ combinator: 'and', rules: [{ field, operator: 'null' }] }, known);
    if (!lacking.ok) {
      problems.push({ path: `fields[${at}]`, ...say('field_unknown') });
      continue;
    }
    const condition = filterToSql(lacking.filter, { alias: CONDITION_ALIAS, firstParameter: next, now });
    next += condition.parameters.length;
    conditions.push(condition);
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return conditions;
}
