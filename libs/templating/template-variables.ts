import type { Call, Expression, Step, Variable } from './template-tree.js';

/**
 * The variables that a template names, each once, as dotted paths in the order of appearance.
 *
 * - `required`: needed at least once, outside of a condition on itself; missing, it fails the contact
 * - `guarded`: only tested, listed by `{{#each}}`, given a fallback, used under a condition on itself, or `language` and
 *   `timezone` where dates, numbers and plurals go by them
 * - `roots`: what the paths begin with, such as `event`: all that a rendering looks at
 *
 * What belongs to an item of `{{#each}}` is not a variable of the contact and is left out.
 */
export interface TemplateVariables {
  required: string[];
  guarded: string[];
  roots: string[];
}

interface Scope {
  lists: number;
  /** keys of the variables known to have a value here */
  present: ReadonlySet<string>;
  /** whether a missing value is no failure here */
  isLenient: boolean;
}

interface Found {
  required: Set<string>;
  guarded: Set<string>;
  roots: Set<string>;
}

export function findVariables(steps: readonly Step[]): TemplateVariables {
  const found: Found = { required: new Set(), guarded: new Set(), roots: new Set() };
  walk(steps, { lists: 0, present: new Set(), isLenient: false }, found);
  return joined([found]);
}

/** Of several templates together: what any of them requires is required. */
export function joined(
  all: readonly { [K in keyof TemplateVariables]: Iterable<string> }[],
): TemplateVariables {
  const required = new Set(all.flatMap((variables) => [...variables.required]));
  const guarded = new Set(all.flatMap((variables) => [...variables.guarded]));
  const roots = new Set(all.flatMap((variables) => [...variables.roots]));
  return {
    required: [...required],
    guarded: [...guarded].filter((name) => !required.has(name)),
    roots: [...roots],
  };
}

function walk(steps: readonly Step[], scope: Scope, found: Found): void {
  for (const step of steps) visit(step, scope, found);
}

function visit(step: Step, scope: Scope, found: Found): void {
  switch (step.kind) {
    case 'text':
      return;
    case 'write':
      return note(step.value, scope, found);
    case 'stop':
      return walk(step.reason, { ...scope, isLenient: true }, found);
    case 'if':
    case 'unless': {
      note(step.test, { ...scope, isLenient: true }, found);
      const proven = withPresent(scope, provenBy(step.test, scope));
      walk(step.body, step.kind === 'if' ? proven : scope, found);
      return walk(step.otherwise, step.kind === 'if' ? scope : proven, found);
    }
    case 'each': {
      note(step.list, { ...scope, isLenient: true }, found);
      const proven = withPresent(scope, provenBy(step.list, scope));
      walk(step.body, { ...proven, lists: scope.lists + 1 }, found);
      return walk(step.otherwise, scope, found);
    }
  }
}

function withPresent(scope: Scope, names: readonly string[]): Scope {
  return names.length === 0 ? scope : { ...scope, present: new Set([...scope.present, ...names]) };
}

function note(expression: Expression, scope: Scope, found: Found): void {
  if (expression.kind === 'call') return noteCall(expression, scope, found);
  if (expression.kind === 'constant' || !isOfContact(expression, scope)) return;
  const name = nameOf(expression);
  found.roots.add(expression.parts[0] ?? name);
  const isGuarded = scope.isLenient || scope.present.has(keyOf(expression));
  (isGuarded ? found.guarded : found.required).add(name);
}

function noteCall({ helper, args, named }: Call, scope: Scope, found: Found): void {
  const inside = helper.work.missing === 'passes' ? scope : { ...scope, isLenient: true };
  for (const arg of args) note(arg, inside, found);
  for (const [, value] of named) note(value, inside, found);
  const given = new Set(named.map(([name]) => name));
  for (const setting of helper.uses ?? []) {
    if (given.has(setting)) continue;
    const name = setting === 'locale' ? 'language' : 'timezone';
    found.guarded.add(name);
    found.roots.add(name);
  }
}

/** The variables that certainly have a value where this one has, or holds. */
function provenBy(expression: Expression, scope: Scope): string[] {
  if (expression.kind === 'constant') return [];
  if (expression.kind === 'variable') return isOfContact(expression, scope) ? [keyOf(expression)] : [];
  const { helper, args } = expression;
  if (helper.work.missing === 'passes') return args.flatMap((arg) => provenBy(arg, scope));
  const proven = { all: args, first: args.slice(0, 1), none: [] }[helper.provesArguments ?? 'none'];
  return proven.flatMap((arg) => provenBy(arg, scope));
}

/** Whether it is not of a list item. */
function isOfContact({ depth, data }: Variable, scope: Scope): boolean {
  return data === undefined && depth === scope.lists;
}

/** The dotted path from the contact. */
function nameOf({ name, parts, depth }: Variable): string {
  return depth === 0 ? name : parts.join('.');
}

/** Tells `{{a.b}}` from `{{[a.b]}}`, which are called the same. */
function keyOf({ parts }: Variable): string {
  return parts.join('\0');
}
