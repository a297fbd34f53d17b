import { say, type TemplateMistake } from './syntax-texts.js';
import { nearest } from './did-you-mean.js';
import { type Helper, type Parameter, Unusable } from './helper.js';
import { BLOCK_NAMES, findHelper, HELPER_NAMES } from './helper-table.js';
import { type Invocation, isCall, isLiteral, isPath, namedArguments } from './syntax-tree.js';
import { readVariable } from './read-variable.js';
import { MAX_ARGUMENTS } from './template-limits.js';
import { syntaxErrorAtNode, type TemplateSyntaxError } from './template-syntax-error.js';
import type { Call, Expression } from './template-tree.js';

/**
 * What an argument stands for.
 *
 * @param lists how many `{{#each}}` are around
 * @throws TemplateSyntaxError for what templates do not have, at its place
 */
export function readExpression(node: hbs.AST.Expression, lists: number): Expression {
  if (isLiteral(node)) return { kind: 'constant', value: node.value };
  if (isPath(node)) return readVariable(node, lists);
  if (isCall(node)) return readSubExpression(node, lists);
  throw syntaxErrorAtNode(node, say('no_value'));
}

function readSubExpression(node: hbs.AST.SubExpression, lists: number): Call {
  const name = nameOf(node);
  if (name === undefined) throw syntaxErrorAtNode(node.path, say('parenthesis_without_helper'));
  const helper = findHelper(name);
  if (!helper) throw unknownHelper(node.path, name, HELPER_NAMES);
  return readCall(helper, node, lists);
}

/** The name a tag, block or parenthesis begins with; `undefined` when it cannot be that of a helper. */
export function nameOf({ path }: Pick<Invocation, 'path'>): string | undefined {
  return isPath(path) && path.depth === 0 && !path.data && path.parts.length === 1
    ? path.original
    : undefined;
}

export function unknownHelper(
  node: hbs.AST.Node,
  written: string,
  names: readonly string[],
): TemplateSyntaxError {
  const name = written.slice(0, 40);
  if (BLOCK_NAMES.includes(written)) {
    const example = `{{#${name} …}} … {{/${name}}}`;
    return syntaxErrorAtNode(node, say('helper_is_block', { name, example }));
  }
  const meant = nearest(written, names);
  const mistake =
    meant === undefined ? say('helper_unknown', { name }) : say('helper_misspelt', { name, meant });
  return syntaxErrorAtNode(node, mistake);
}

/** A helper with its arguments, as many and of the kind it takes. */
export function readCall(helper: Helper, node: Invocation, lists: number): Call {
  checkCount(helper, node);
  const args = node.params.map((param, index) => {
    const parameter = helper.parameters[Math.min(index, helper.parameters.length - 1)];
    return readArgument(helper, parameter, param, lists);
  });
  const named = namedArguments(node).map((pair) => {
    const parameter = namedParameter(helper, pair);
    return [pair.key, readArgument(helper, parameter, pair.value, lists)] as const;
  });
  refuseTwice(node);
  refuseIdleFallback(helper, node, args);
  const mistake = helper.mistake?.(
    args.map(constantOf),
    Object.fromEntries(named.map(([name, value]) => [name, constantOf(value)])),
  );
  if (mistake !== undefined) {
    const { usage } = helper;
    throw syntaxErrorAtNode(node.path, say('arguments_unfitting', { why: mistake, usage }));
  }
  return { kind: 'call', helper, args, named };
}

function constantOf(expression: Expression): unknown {
  return expression.kind === 'constant' ? expression.value : undefined;
}

function checkCount(helper: Helper, node: Invocation): void {
  const { params, path } = node;
  const { parameters, name, usage } = helper;
  if (params.length + namedArguments(node).length > MAX_ARGUMENTS)
    throw syntaxErrorAtNode(path, say('argument_limit', { name, max: MAX_ARGUMENTS }));
  const least = parameters.filter((parameter) => !parameter.optional).length;
  const most = parameters.at(-1)?.rest ? Number.POSITIVE_INFINITY : parameters.length;
  if (params.length >= least && params.length <= most) return;
  throw syntaxErrorAtNode(path, miscount({ name, usage, count: params.length }, least, most));
}

function miscount(
  called: { name: string; usage: string; count: number },
  least: number,
  most: number,
): TemplateMistake {
  if (least === 1 && most === 1) return say('single_argument', called);
  if (least === most) return say('argument_count_exact', { ...called, wanted: least });
  if (most === Number.POSITIVE_INFINITY) return say('argument_count_from', { ...called, least });
  return say('argument_count_between', { ...called, least, most });
}

function namedParameter({ name, named = {}, usage }: Helper, pair: hbs.AST.HashPair): Parameter {
  const parameter = Object.hasOwn(named, pair.key) ? named[pair.key] : undefined;
  if (parameter) return parameter;
  const names = Object.keys(named).map((key) => `${key}=`);
  const values = { name, argument: pair.key.slice(0, 40), usage };
  throw syntaxErrorAtNode(
    pair,
    names.length === 0
      ? say('named_argument_none', values)
      : say('named_argument_unknown', { ...values, names: names.join(', ') }),
  );
}

function refuseTwice(node: Invocation): void {
  const pairs = namedArguments(node);
  const twice = pairs.find(({ key }, index) => pairs.findIndex((pair) => pair.key === key) < index);
  if (twice) throw syntaxErrorAtNode(twice, say('named_argument_twice', { argument: twice.key }));
}

/** A fallback behind another, and one in the place of a variable, would never be used. */
function refuseIdleFallback({ name, usage }: Helper, node: Invocation, args: readonly Expression[]): void {
  if (name !== 'default') return;
  const early = args.slice(0, -1).findIndex(({ kind }) => kind === 'constant');
  const place = node.params[early];
  if (place) throw syntaxErrorAtNode(place, say('fallback_not_last', { usage }));
}

function readArgument(
  helper: Helper,
  parameter: Parameter | undefined,
  node: hbs.AST.Expression,
  lists: number,
): Expression {
  const value = readExpression(node, lists);
  if (!parameter) return value;
  if (value.kind === 'call' && value.helper.kind === 'condition' && parameter.what !== 'a condition')
    throw syntaxErrorAtNode(
      node,
      say('condition_as_argument', {
        condition: value.helper.name,
        name: helper.name,
        what: parameter.what,
      }),
    );
  // An empty text has nothing to be read.
  if (value.kind !== 'constant' || (value.value === '' && parameter.takesEmpty)) return value;
  try {
    parameter.read(value.value);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const written = String(value.value).slice(0, 40);
    const { usage } = helper;
    throw syntaxErrorAtNode(node, say('argument_unusable', { written, why: error.mistake, usage }));
  }
  return value;
}
