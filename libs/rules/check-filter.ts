import type { CheckedFilter, CheckedGroup, CheckedRule } from './checked-filter.js';
import { checkRule } from './check-rule.js';
import type { FieldCatalogue } from './field.js';
import { isRecord, Issues, type Issue } from './issues.js';

export const MAX_DEPTH = 10;
export const MAX_RULES = 200;

export type CheckFilterResult =
  { ok: true; filter: CheckedFilter; warnings: Issue[] } | { ok: false; issues: Issue[] };

const GROUP_KEYS = ['combinator', 'not', 'rules', 'id', 'path', 'disabled'];

/**
 * Checks a filter of the rule-group shape, as react-querybuilder exports it. `{}` and a group without rules mean everyone.
 *
 * All mistakes are told, each with its path (`rules[1].rules[0].operator`; the filter itself is the empty path). Warnings
 * name what is allowed but probably not meant.
 *
 * @see https://react-querybuilder.js.org/docs/typescript
 */
export function checkFilter(input: unknown, fields: FieldCatalogue): CheckFilterResult {
  const checking = new FilterCheck(fields);
  const isEveryone = isRecord(input) && Object.keys(input).length === 0;
  const filter = isEveryone ? everyone() : checking.group(input, '', 1);
  const { issues, warnings } = checking.found;
  if (!filter || issues.length > 0) return { ok: false, issues };
  return { ok: true, filter, warnings };
}

function everyone(): CheckedGroup {
  return { kind: 'group', combinator: 'and', not: false, rules: [] };
}

class FilterCheck {
  readonly found = new Issues();
  #ruleCount = 0;
  #groupCount = 0;

  constructor(readonly fields: FieldCatalogue) {}

  /** The checked group; `undefined` when it is no group at all. Mistakes inside of it are noted. */
  group(input: unknown, path: string, depth: number): CheckedGroup | undefined {
    if (!isRecord(input))
      return this.found.add(path, 'must be a group {"combinator", "rules"}, or {} for everyone');
    this.found.unknownKeys(input, path, GROUP_KEYS);
    const { combinator, not = false, rules } = input;
    if (combinator !== 'and' && combinator !== 'or')
      this.found.addAt(path, 'combinator', 'must be "and" or "or"');
    if (typeof not !== 'boolean') this.found.addAt(path, 'not', 'must be true or false');
    if (!Array.isArray(rules)) return this.found.addAt(path, 'rules', 'must be a list of rules and groups');
    if (rules.length === 0) this.#warnOfNoRules(path, not === true);
    if (depth >= MAX_DEPTH && rules.some((rule) => isGroup(rule))) {
      return this.found.addAt(path, 'rules', `must not hold groups: they may be nested ${MAX_DEPTH} deep`);
    }
    const checked = this.#rules(rules, path, depth);
    return {
      kind: 'group',
      combinator: combinator === 'or' ? 'or' : 'and',
      not: not === true,
      rules: checked,
    };
  }

  #rules(rules: unknown[], path: string, depth: number): (CheckedGroup | CheckedRule)[] {
    const checked: (CheckedGroup | CheckedRule)[] = [];
    for (const [index, rule] of rules.entries()) {
      const here = `${path === '' ? '' : `${path}.`}rules[${index}]`;
      const count = isGroup(rule) ? ++this.#groupCount : ++this.#ruleCount;
      if (count > MAX_RULES) {
        // Said once, at the first one too many; what follows is not looked at.
        if (count === MAX_RULES + 1)
          this.found.add(here, `is one too many: a filter has at most ${MAX_RULES} of them`);
        break;
      }
      const entry = isGroup(rule)
        ? this.group(rule, here, depth + 1)
        : checkRule(rule, here, this.fields, this.found);
      if (entry) checked.push(entry);
    }
    return checked;
  }

  #warnOfNoRules(path: string, not: boolean): void {
    if (not) this.found.warn(path, 'is the opposite of a group without rules, so it matches nobody');
    else if (path !== '') this.found.warn(path, 'is a group without rules, so it matches everyone');
  }
}

function isGroup(value: unknown): boolean {
  return isRecord(value) && ('rules' in value || 'combinator' in value);
}
