import {
  blockArgument,
  type Block,
  defaultArguments,
  isDefault,
  isPath,
  type Statement,
  statementsOf,
  variableName,
} from './syntax-tree.js';

/**
 * The contact's variables that a template names, each once, as dotted paths in the order of appearance.
 *
 * - `required`: written bare at least once, outside of a condition on itself; missing, it fails the contact
 * - `guarded`: only tested, listed by `{{#each}}`, given a fallback, or written under a condition on itself
 *
 * What belongs to an item of `{{#each}}` is not a variable of the contact and is left out.
 */
export interface TemplateVariables {
  required: string[];
  guarded: string[];
}

interface Scope {
  lists: number;
  /** variables known to have a value here */
  present: ReadonlySet<string>;
}

interface Found {
  required: Set<string>;
  guarded: Set<string>;
}

export function findVariables(program: hbs.AST.Program): TemplateVariables {
  const found: Found = { required: new Set(), guarded: new Set() };
  walk(program, { lists: 0, present: new Set() }, found);
  return {
    required: [...found.required],
    guarded: [...found.guarded].filter((name) => !found.required.has(name)),
  };
}

function walk(program: hbs.AST.Program | undefined, scope: Scope, found: Found): void {
  for (const statement of statementsOf(program)) visit(statement, scope, found);
}

function visit(statement: Statement, scope: Scope, found: Found): void {
  if (statement.type === 'BlockStatement') return visitBlock(statement, scope, found);
  if (statement.type !== 'MustacheStatement') return;
  if (isDefault(statement)) {
    const { variable, fallback } = defaultArguments(statement);
    for (const path of [variable, fallback]) if (isPath(path)) note(path, scope, found.guarded);
    return;
  }
  const path = statement.path as hbs.AST.PathExpression;
  const name = contactVariable(path, scope);
  note(path, scope, name !== undefined && scope.present.has(name) ? found.guarded : found.required);
}

function visitBlock(block: Block, scope: Scope, found: Found): void {
  const argument = blockArgument(block);
  note(argument, scope, found.guarded);
  const name = contactVariable(argument, scope);
  const present = name === undefined ? scope : { ...scope, present: new Set([...scope.present, name]) };
  switch (block.path.original) {
    case 'each':
      walk(block.program, { ...present, lists: scope.lists + 1 }, found);
      return walk(block.inverse, scope, found);
    case 'unless':
      walk(block.program, scope, found);
      return walk(block.inverse, present, found);
    default:
      walk(block.program, present, found);
      return walk(block.inverse, scope, found);
  }
}

function note(path: hbs.AST.PathExpression, scope: Scope, names: Set<string>): void {
  const name = contactVariable(path, scope);
  if (name !== undefined) names.add(name);
}

/** The dotted path from the contact, or `undefined` for what belongs to a list item. */
function contactVariable(path: hbs.AST.PathExpression, scope: Scope): string | undefined {
  if (path.data || path.depth !== scope.lists) return undefined;
  return path.depth === 0 ? variableName(path) : path.parts.join('.');
}
