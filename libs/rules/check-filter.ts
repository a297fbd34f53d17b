import { type FilterFinding, say } from './issue-texts.js';
import { checkAudienceRule, isAudienceRule, MAX_AUDIENCES_DEEP, MAX_RULES_WITHIN } from './audience-rule.js';
import type { CheckedEntry, CheckedFilter, CheckedGroup } from './checked-filter.js';
import { checkPropertyRule, checkRule } from './check-rule.js';
import type { FieldCatalogue } from './field.js';
import { isRecord, Issues, type Issue } from './issues.js';

export const MAX_DEPTH = 10;
export const MAX_RULES = 200;

export type CheckFilterResult =
  { ok: true; filter: CheckedFilter; warnings: Issue[] } | { ok: false; issues: Issue[] };

/** What the rules of a group are about. */
type RulesOf = 'contacts' | 'properties';

const GROUP_KEYS = ['combinator', 'not', 'rules', 'id', 'path', 'disabled'];

/**
 * Checks a filter of the rule-group shape, as react-querybuilder exports it. `{}` and a group without rules mean everyone.
 *
 * All mistakes are told, each with its path (`rules[1].rules[0].operator`; the filter itself is the empty path). Warnings
 * name what is allowed but probably not meant.
 *
 * @param self the saved audience that the filter is of, so that one that holds itself is told when it is saved
 * @see https://react-querybuilder.js.org/docs/typescript
 */
export function checkFilter(
  input: unknown,
  fields: FieldCatalogue,
  self?: { id: string; name: string },
): CheckFilterResult {
  return checkWithin(input, fields, { around: self ? [self] : [], brought: { count: 0 } });
}

function checkWithin(input: unknown, fields: FieldCatalogue, within: Within): CheckFilterResult {
  const checking = new FilterCheck(fields, within);
  const isEveryone = isRecord(input) && Object.keys(input).length === 0;
  const filter = isEveryone ? everyone() : checking.group(input, '', 1);
  const { issues, warnings } = checking.found;
  if (!filter || issues.length > 0) return { ok: false, issues };
  return { ok: true, filter, warnings };
}

function everyone(): CheckedGroup {
  return { kind: 'group', combinator: 'and', not: false, rules: [] };
}

/** Where a filter stands among audiences that hold one another. */
interface Within {
  /** the audiences around it, the outermost first */
  around: readonly { id: string; name: string }[];
  /** rules and audiences that audiences inside have brought, all together */
  brought: { count: number };
}

class FilterCheck {
  readonly found = new Issues();
  #ruleCount = 0;
  #groupCount = 0;

  constructor(
    readonly fields: FieldCatalogue,
    readonly within: Within,
  ) {}

  /** The checked group; `undefined` when it is no group at all. Mistakes inside of it are noted. */
  group(input: unknown, path: string, depth: number, of: RulesOf = 'contacts'): CheckedGroup | undefined {
    if (!isRecord(input)) return this.found.add(path, say('not_group'));
    this.found.unknownKeys(input, path, GROUP_KEYS);
    const { combinator, not = false, rules } = input;
    if (combinator !== 'and' && combinator !== 'or')
      this.found.addAt(path, 'combinator', say('not_combinator'));
    if (typeof not !== 'boolean') this.found.addAt(path, 'not', say('not_boolean'));
    if (!Array.isArray(rules)) return this.found.addAt(path, 'rules', say('not_rules'));
    if (rules.length === 0) this.#warnOfNoRules(path, not === true);
    if (depth >= MAX_DEPTH && rules.some((rule) => isGroup(rule))) {
      return this.found.addAt(path, 'rules', say('groups_too_deep', { max: MAX_DEPTH }));
    }
    const checked = this.#rules(rules, path === '' ? 'rules' : `${path}.rules`, depth, of);
    return {
      kind: 'group',
      combinator: combinator === 'or' ? 'or' : 'and',
      not: not === true,
      rules: checked,
    };
  }

  #rules(rules: unknown[], path: string, depth: number, of: RulesOf): CheckedEntry[] {
    const checked: CheckedEntry[] = [];
    for (const [index, rule] of rules.entries()) {
      const here = `${path}[${index}]`;
      const count = isGroup(rule) ? ++this.#groupCount : ++this.#ruleCount;
      if (count > MAX_RULES) {
        // Said once, at the first one too many; what follows is not looked at.
        if (count === MAX_RULES + 1) this.found.add(here, say('rule_limit', { max: MAX_RULES }));
        break;
      }
      const entry = isGroup(rule) ? this.group(rule, here, depth + 1, of) : this.#rule(rule, here, depth, of);
      if (entry) checked.push(entry);
    }
    return checked;
  }

  #rule(rule: unknown, path: string, depth: number, of: RulesOf): CheckedEntry | undefined {
    if (this.within.around.length > 0) this.within.brought.count += 1;
    if (of === 'properties') return checkPropertyRule(rule, path, this.found);
    if (isAudienceRule(rule, this.fields)) return this.#audiences(rule, path);
    return checkRule(rule, path, this.fields, this.found, (where, at) => this.#where(where, at, depth + 1));
  }

  /** The audiences that a rule names stand for their filters: whoever is in one of them. */
  #audiences(rule: Record<string, unknown>, path: string): CheckedGroup | undefined {
    const named = checkAudienceRule(rule, path, this.found);
    if (!named) return undefined;
    const rules = named.ids.map((id) => this.#audience(id, path));
    if (rules.some((filter) => filter === undefined)) return undefined;
    const filters = rules.filter((filter) => filter !== undefined);
    return { kind: 'group', combinator: 'or', not: named.negated, rules: filters };
  }

  /** The filter of one audience, unless it holds itself or has a mistake, which is told where it is named. */
  #audience(id: string, path: string): CheckedFilter | undefined {
    const refuse = (finding: FilterFinding): undefined => this.found.addAt(path, 'value', finding);
    if (!this.fields.audience) return everyone();
    const audience = this.fields.audience(id);
    if (!audience) return refuse(say('audience_unknown'));
    const { around, brought } = this.within;
    const { name, filter, limit } = audience;
    const first = around.findIndex((one) => one.id === id);
    if (first >= 0) {
      const names = [...around.slice(first).map((one) => one.name), name].join(' → ');
      return refuse(say('audience_cycle', { names }));
    }
    if (limit !== null) return refuse(say('audience_limited', { name }));
    if (around.length >= MAX_AUDIENCES_DEEP)
      return refuse(say('audiences_too_deep', { max: MAX_AUDIENCES_DEEP }));
    brought.count += 1;
    // Before it is looked into: audiences that each name the one before twice would double with every step.
    if (brought.count > MAX_RULES_WITHIN)
      return refuse(say('audiences_too_large', { max: MAX_RULES_WITHIN }));
    const inside = checkWithin(filter, this.fields, { around: [...around, { id, name }], brought });
    if (brought.count > MAX_RULES_WITHIN)
      return refuse(say('audiences_too_large', { max: MAX_RULES_WITHIN }));
    if (inside.ok) return inside.filter;
    return refuse(findingOf(inside.issues[0], name));
  }

  /** What an event's properties must be: a group, or a list of which all must hold. Its rules count as all others do. */
  #where(input: unknown, path: string, depth: number): CheckedGroup | undefined {
    if (Array.isArray(input)) return { ...everyone(), rules: this.#rules(input, path, depth, 'properties') };
    if (!isRecord(input)) return this.found.add(path, say('not_where'));
    if (Object.keys(input).length === 0) return everyone();
    return this.group(input, path, depth, 'properties');
  }

  #warnOfNoRules(path: string, not: boolean): void {
    if (not) this.found.warn(path, say('group_matches_nobody'));
    else if (path !== '') this.found.warn(path, say('group_matches_everyone'));
  }
}

/** What is told of an audience that stands inside: what only it can put right, and what holds for all around it as it is. */
function findingOf(issue: Issue | undefined, name: string): FilterFinding {
  switch (issue?.code) {
    case 'audience_cycle':
    case 'audiences_too_large':
    case 'audiences_too_deep':
    case 'audience_wrong': {
      const { path: _, ...finding } = issue;
      return finding;
    }
    default:
      return say('audience_wrong', { name, place: issue?.path ?? '' });
  }
}

function isGroup(value: unknown): boolean {
  return isRecord(value) && ('rules' in value || 'combinator' in value);
}
