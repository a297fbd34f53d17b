import { say } from './syntax-texts.js';
import { nearest } from './did-you-mean.js';
import { BLOCK_NAMES, findHelper, HELPER_NAMES } from './helper-table.js';
import { nameOf, readCall, readExpression, unknownHelper } from './read-expression.js';
import { readVariable } from './read-variable.js';
import { type Block, isPath, namedArguments, type Statement, statementsOf } from './syntax-tree.js';
import { placeAfter, syntaxErrorAtNode, type TemplateSyntaxError } from './template-syntax-error.js';
import type { Expression, Step } from './template-tree.js';

const STOP_BLOCK = '{{#stop}}reason{{/stop}}';

interface Place {
  /** how many `{{#each}}` are around */
  lists: number;
  inReason: boolean;
}

/**
 * The steps of a template. Refuses what Handlebars would parse but templates do not have: other helpers, partials,
 * decorators, `@root`. Better an error while writing than a message that fails for every contact.
 *
 * @throws TemplateSyntaxError at the first such place
 */
export function readTemplate(program: hbs.AST.Program): Step[] {
  return readStatements(program, { lists: 0, inReason: false });
}

function readStatements(program: hbs.AST.Program | undefined, place: Place): Step[] {
  return statementsOf(program).flatMap((statement) => readStatement(statement, place));
}

function readStatement(statement: Statement, place: Place): Step[] {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value === '' ? [] : [readText(statement)];
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return [readTag(statement, place)];
    case 'BlockStatement':
      return [readBlock(statement, place)];
    default:
      throw unsupported(statement);
  }
}

/** Blanks before it may have been trimmed. */
function readText({ value, loc, ...content }: hbs.AST.ContentStatement): Step {
  // A text, against its published type.
  const original = content.original as unknown as string;
  const trimmed = original.slice(0, Math.max(0, original.indexOf(value)));
  return { kind: 'text', text: value, ...placeAfter(trimmed, loc.start.line, loc.start.column + 1) };
}

function unsupported(node: hbs.AST.Node): TemplateSyntaxError {
  const mistake = node.type.startsWith('Partial')
    ? say('partial', { tag: '{{> name}}' })
    : say('decorator', { tag: '{{* name}}' });
  return syntaxErrorAtNode(node, mistake);
}

function readTag(tag: hbs.AST.MustacheStatement, place: Place): Step {
  if (!isPath(tag.path))
    throw syntaxErrorAtNode(tag.path, say('tag_without_name', { opening: '{{', closing: '}}' }));
  const name = nameOf(tag);
  const hasArguments = tag.params.length > 0 || namedArguments(tag).length > 0;
  if (name === 'stop') return readStopTag(tag, place);
  const helper = name === undefined ? undefined : findHelper(name);
  // A name alone is a variable, also one that a helper has: contacts may have an attribute `size`, `date` or `number`.
  if (!hasArguments && !(helper && isWord(helper.name, helper.parameters.length))) {
    if (name !== undefined && BLOCK_NAMES.includes(name))
      throw syntaxErrorAtNode(
        tag.path,
        say('block_without_hash', { name, example: `{{#${name} variable}} … {{/${name}}}` }),
      );
    return { kind: 'write', value: readVariable(tag.path, place.lists) };
  }
  if (!helper) throw unknownHelper(tag.path, name ?? tag.path.original, HELPER_NAMES);
  if (helper.kind === 'condition')
    throw syntaxErrorAtNode(tag.path, say('condition_as_text', { name: helper.name, usage: helper.usage }));
  return { kind: 'write', value: readCall(helper, tag, place.lists) };
}

/** `default` alone is a mistake rather than a variable; the helpers for braces take nothing. */
function isWord(name: string, parameters: number): boolean {
  return name === 'default' || parameters === 0;
}

function readStopTag(tag: hbs.AST.MustacheStatement, place: Place): Step {
  const [reason, another] = tag.params;
  if (!reason || another || namedArguments(tag).length > 0)
    throw syntaxErrorAtNode(tag.path, say('stop_argument', { tag: '{{stop "reason"}}', block: STOP_BLOCK }));
  refuseStopInStop(tag, place);
  const value = readExpression(reason, place.lists);
  if (isCondition(value)) throw syntaxErrorAtNode(reason, say('stop_reason_condition'));
  return { kind: 'stop', reason: [{ kind: 'write', value }] };
}

function readBlock(block: Block, place: Place): Step {
  const name = nameOf(block) ?? block.path.original;
  if (!isPath(block.path) || !BLOCK_NAMES.includes(name)) {
    throw unknownBlock(block.path, name);
  }
  const [pair] = namedArguments(block);
  if (pair)
    throw syntaxErrorAtNode(pair, say('block_named_argument', { name, argument: pair.key.slice(0, 40) }));
  const branches = [block.program, block.inverse];
  if (branches.some((branch) => (branch?.blockParams ?? []).length > 0))
    throw syntaxErrorAtNode(block.path, say('block_item_name', { example: '{{this}}' }));
  return name === 'stop' ? readStopBlock(block, place) : readBranches(block, name, place);
}

function unknownBlock(node: hbs.AST.Node, written: string): TemplateSyntaxError {
  const name = written.slice(0, 40);
  const meant = nearest(written, BLOCK_NAMES);
  const mistake =
    meant === undefined ? say('block_unknown', { name }) : say('block_misspelt', { name, meant });
  return syntaxErrorAtNode(node, mistake);
}

function readStopBlock(block: Block, place: Place): Step {
  if (block.params.length > 0)
    throw syntaxErrorAtNode(block.path, say('stop_block_argument', { block: STOP_BLOCK }));
  if (block.inverse)
    throw syntaxErrorAtNode(block, say('stop_with_else', { opening: '{{#stop}}', tag: '{{else}}' }));
  refuseStopInStop(block, place);
  return { kind: 'stop', reason: readStatements(block.program, { ...place, inReason: true }) };
}

function refuseStopInStop(node: hbs.AST.Node, { inReason }: Place): void {
  if (inReason) throw syntaxErrorAtNode(node, say('stop_in_stop'));
}

function readBranches(block: Block, name: string, place: Place): Step {
  const [argument] = block.params;
  if (!argument || block.params.length > 1) {
    throw syntaxErrorAtNode(
      block.path,
      name === 'each'
        ? say('each_argument', { example: '{{#each list}}' })
        : say('block_argument', { name, example: `{{#${name} variable}}` }),
    );
  }
  const tested = readExpression(argument, place.lists);
  refuseConstant(tested, argument, name);
  const otherwise = readStatements(block.inverse, place);
  if (name !== 'each') {
    const body = readStatements(block.program, place);
    return { kind: name === 'if' ? 'if' : 'unless', test: tested, body, otherwise };
  }
  const body = readStatements(block.program, { ...place, lists: place.lists + 1 });
  return { kind: 'each', list: tested, body, otherwise };
}

function refuseConstant(tested: Expression, node: hbs.AST.Node, name: string): void {
  if (tested.kind === 'constant' || (name === 'each' && isCondition(tested)))
    throw syntaxErrorAtNode(
      node,
      name === 'each' ? say('each_of_constant') : say('block_of_constant', { name }),
    );
}

function isCondition(value: Expression): boolean {
  return value.kind === 'call' && value.helper.kind === 'condition';
}
