import { findHelper } from '../../../../libs/templating/helper-table.js';
import { parseTemplate } from '../../../../libs/templating/parse-template.js';
import {
  type Invocation,
  isCall,
  isPath,
  namedArguments,
  type Statement,
  statementsOf,
} from '../../../../libs/templating/syntax-tree.js';
import { fieldPath, quoted } from './field-tag.js';

/** A part of the source, from its first unit to behind its last. */
interface Span {
  start: number;
  end: number;
}

interface Search {
  source: string;
  field: string;
  /** tags that write the field and have no fallback yet */
  tags: Span[];
  /** every place the field is named at */
  names: Span[];
}

const TAG = /^(\{\{~?[{&]?)\s*([\s\S]*?)\s*(\}?~?\}\})$/;

/**
 * The template with a fallback wherever it writes the field without one: `{{points}}` becomes `{{default points "0"}}`,
 * `{{number points}}` becomes `{{default (number points) "0"}}`. All else stays as it is, to the blank.
 *
 * @throws TemplateSyntaxError when the template is none
 */
export function addFallback(source: string, field: string, fallback: string): string {
  return replaced(source, find(source, field).tags, (tag) => {
    const [, open = '{{', inside = '', close = '}}'] = TAG.exec(tag) ?? [];
    const value = /^(?:\S+|\[[^\]]*\])$/.test(inside) ? inside : `(${inside})`;
    return `${open}default ${value} ${quoted(fallback)}${close}`;
  });
}

/**
 * The template with another field wherever it names this one.
 *
 * @throws TemplateSyntaxError when the template is none
 */
export function renameField(source: string, field: string, to: string): string {
  return replaced(source, find(source, field).names, () => fieldPath(to));
}

function find(source: string, field: string): Search {
  const search: Search = { source, field, tags: [], names: [] };
  walk(statementsOf(parseTemplate(source)), search, 0, false);
  return search;
}

function walk(statements: readonly Statement[], search: Search, lists: number, isGuarded: boolean): void {
  for (const statement of statements) {
    if (statement.type === 'MustacheStatement') {
      const namesIt = noteNames(statement, search, lists);
      const isMissing = namesIt && !isGuarded && passesMissing(statement);
      if (isMissing) search.tags.push(spanOf(statement, search.source));
    }
    if (statement.type !== 'BlockStatement') continue;
    noteNames(statement, search, lists);
    const block = isPath(statement.path) ? statement.path.original : '';
    const [first] = statement.params;
    const proves = first !== undefined && isPath(first) && isField(first, search, lists);
    walk(
      statementsOf(statement.program),
      search,
      block === 'each' ? lists + 1 : lists,
      isGuarded || (proves && block !== 'unless') || block === 'stop',
    );
    walk(statementsOf(statement.inverse), search, lists, isGuarded || (proves && block === 'unless'));
  }
}

/** Whether a missing value makes the tag fail: a field alone does, and every helper that needs what it is given. */
function passesMissing({ path, params }: hbs.AST.MustacheStatement): boolean {
  if (params.length === 0 || !isPath(path)) return true;
  return findHelper(path.original)?.work.missing === 'passes';
}

/** Notes each place within a tag or block that names the field. */
function noteNames(node: Invocation, search: Search, lists: number): boolean {
  const values = [...node.params, ...namedArguments(node).map(({ value }) => value)];
  // What stands alone is a field; before arguments it is a helper or a block.
  if (values.length === 0) values.push(node.path);
  let isFound = false;
  for (const value of values) {
    if (isCall(value)) isFound = noteNames(value, search, lists) || isFound;
    if (!isPath(value) || !isField(value, search, lists)) continue;
    isFound = true;
    search.names.push(spanOf(value, search.source));
  }
  return isFound;
}

function isField({ data, depth, parts }: hbs.AST.PathExpression, { field }: Search, lists: number): boolean {
  return !data && depth === lists && parts.join('.') === field;
}

function spanOf({ loc }: hbs.AST.Node, source: string): Span {
  return { start: offsetOf(source, loc.start), end: offsetOf(source, loc.end) };
}

/** Handlebars counts lines from 1 and columns from 0. */
function offsetOf(source: string, { line, column }: hbs.AST.Position): number {
  const breaks = /\r\n?|\n/g;
  for (let passed = 1; passed < line; passed += 1) if (!breaks.exec(source)) break;
  return breaks.lastIndex + column;
}

function replaced(source: string, spans: readonly Span[], replace: (part: string) => string): string {
  return spans
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + replace(text.slice(start, end)) + text.slice(end),
      source,
    );
}
