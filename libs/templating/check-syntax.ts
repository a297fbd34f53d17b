import { blockArgument, isLiteral, isPath, type Block, type Statement, statementsOf } from './syntax-tree.js';
import { syntaxErrorAtNode, type TemplateSyntaxError } from './template-syntax-error.js';

/** How deep blocks may stand in one another. More is no template a person wrote. */
const MAX_DEPTH = 20;

const BLOCKS = new Set(['if', 'unless', 'each']);
const OWN_NAMES = new Set([...BLOCKS, 'default']);
const ITEM_DATA = new Set(['index', 'first', 'last']);

interface Place {
  depth: number;
  /** how many `{{#each}}` are around */
  lists: number;
}

/**
 * Refuses what Handlebars would parse but templates do not have: other helpers, partials, decorators, raw blocks,
 * sub-expressions, `@root`. Better an error while writing than a message that fails for every contact.
 *
 * @throws TemplateSyntaxError at the first such place
 */
export function checkSyntax(program: hbs.AST.Program): void {
  checkStatements(program, { depth: 0, lists: 0 });
}

function checkStatements(program: hbs.AST.Program | undefined, place: Place): void {
  for (const statement of statementsOf(program)) checkStatement(statement, place);
}

function checkStatement(statement: Statement, place: Place): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      return checkTag(statement, place);
    case 'BlockStatement':
      return checkBlock(statement, place);
    default:
      throw unsupported(statement);
  }
}

function unsupported(node: hbs.AST.Node): TemplateSyntaxError {
  const what = node.type.startsWith('Partial') ? 'Partials ({{> name}})' : 'Decorators ({{* name}})';
  return syntaxErrorAtNode(node, `${what} are not available in messages`);
}

function checkTag(tag: hbs.AST.MustacheStatement, place: Place): void {
  if (!isPath(tag.path)) throw syntaxErrorAtNode(tag.path, 'Write the name of a variable between {{ and }}');
  const name = tag.path.original;
  refuseHash(tag, name);
  if (tag.params.length === 0) return checkVariable(tag.path, place, name);
  if (name !== 'default') throw unknownHelper(tag, name);

  const [variable, fallback] = tag.params;
  if (!variable || !fallback || tag.params.length > 2 || !isPath(variable)) {
    throw syntaxErrorAtNode(
      tag.path,
      'default takes a variable and a fallback: {{default first_name "friend"}}',
    );
  }
  checkPath(variable, place);
  if (isPath(fallback)) return checkPath(fallback, place);
  if (!isLiteral(fallback))
    throw syntaxErrorAtNode(fallback, 'The fallback is a text in quotes, a number or a variable');
}

function checkVariable(path: hbs.AST.PathExpression, place: Place, name: string): void {
  if (BLOCKS.has(name))
    throw syntaxErrorAtNode(path, `${name} opens a block: {{#${name} variable}} … {{/${name}}}`);
  if (OWN_NAMES.has(name)) {
    throw syntaxErrorAtNode(path, 'default takes a variable and a fallback: {{default first_name "friend"}}');
  }
  checkPath(path, place);
}

function unknownHelper(tag: hbs.AST.MustacheStatement, name: string): TemplateSyntaxError {
  const how = 'For a variable with a space in its name write [the name] in square brackets.';
  return syntaxErrorAtNode(tag.path, `There is no helper named "${name}". ${how}`);
}

function checkBlock(block: Block, place: Place): void {
  const name = block.path.original;
  // Only raw blocks ({{{{if x}}}}) have no strip flags. They would send their braces to the contact.
  if (block.openStrip.open === undefined) {
    throw syntaxErrorAtNode(block, 'Blocks with four braces are not available in messages');
  }
  if (!isPath(block.path) || !BLOCKS.has(name)) {
    throw syntaxErrorAtNode(block.path, `There is no block named "${name}"; there are if, unless and each`);
  }
  const [argument] = block.params;
  if (!argument || block.params.length > 1 || !isPath(argument)) {
    throw syntaxErrorAtNode(block.path, `#${name} takes one variable: {{#${name} variable}}`);
  }
  refuseHash(block, name);
  const named = [block.program, block.inverse].find((branch) => (branch?.blockParams ?? []).length > 0);
  if (named)
    throw syntaxErrorAtNode(block.path, 'Names after "as" are not available; write {{this}} for the item');
  if (place.depth >= MAX_DEPTH)
    throw syntaxErrorAtNode(block, `Blocks are nested more than ${MAX_DEPTH} deep`);

  checkPath(blockArgument(block), place);
  const inside = { depth: place.depth + 1, lists: place.lists + (name === 'each' ? 1 : 0) };
  checkStatements(block.program, inside);
  checkStatements(block.inverse, { ...inside, lists: place.lists });
}

function refuseHash(node: hbs.AST.MustacheStatement | Block, name: string): void {
  // The parser leaves the hash out when there is none, against its published type.
  const pair = (node.hash as hbs.AST.Hash | undefined)?.pairs[0];
  if (pair) throw syntaxErrorAtNode(pair, `"${name}" takes no named argument such as ${pair.key}=…`);
}

function checkPath(path: hbs.AST.PathExpression, place: Place): void {
  if (path.data) {
    const name = path.parts.join('.');
    if (path.depth > 0 || !ITEM_DATA.has(name) || place.lists === 0) {
      throw syntaxErrorAtNode(
        path,
        `${path.original} is not available; inside {{#each}} there are @index, @first and @last`,
      );
    }
    return;
  }
  if (path.depth > place.lists) {
    throw syntaxErrorAtNode(path, `${path.original} goes above the contact: ../ leads out of one {{#each}}`);
  }
  if (path.parts.length === 0 && place.lists - path.depth === 0) {
    throw syntaxErrorAtNode(
      path,
      `${path.original} is no value here; it has a meaning only inside {{#each}}`,
    );
  }
}
