import { type Helper, Unusable } from './helper.js';
import type { Rendering } from './rendering.js';
import type { Call, Expression, Variable } from './template-tree.js';
import { hasValue } from './value-text.js';
import { say, type ValueMistake } from './value-texts.js';

/** What names mean at one place of a rendering: the contact's variables, or an item of a list and what is around it. */
export interface Scope {
  readonly values: unknown;
  readonly around: Scope | undefined;
  readonly index: number;
  readonly last: boolean;
  readonly rendering: Rendering;
}

/** An expression made ready to be asked for any number of scopes. */
export interface Evaluation {
  /** The value; `undefined` when it is missing, and `''` when there is nothing but that is no failure. */
  value(scope: Scope): unknown;
  /** Notes the variables because of which the value is missing. */
  blame(scope: Scope): void;
  /** What the value is called where it cannot be used: `the value of points`. */
  phrase(scope: Scope): ValueMistake;
}

export function evaluationOf(expression: Expression): Evaluation {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return {
        value: () => value,
        blame: () => {},
        phrase: () => say('value_written', { value: String(value) }),
      };
    }
    case 'variable':
      return ofVariable(expression);
    case 'call':
      return expression.helper.work.missing === 'chosen' ? ofChoice(expression) : ofCall(expression);
  }
}

function ofVariable(variable: Variable): Evaluation {
  const { name } = variable;
  return {
    value: lookUp(variable),
    blame: (scope) => scope.rendering.noteMissing(name),
    phrase: () => say('value_of_variable', { name }),
  };
}

function lookUp({ parts, depth, data }: Variable): (scope: Scope) => unknown {
  if (data === 'index') return ({ index }) => index;
  if (data === 'first') return ({ index }) => index === 0;
  if (data === 'last') return ({ last }) => last;
  const [only] = parts;
  if (depth === 0 && parts.length === 1 && only !== undefined)
    return ({ values, rendering }) => present(own(values, only), rendering);
  return (scope) => {
    let from: Scope | undefined = scope;
    for (let up = 0; up < depth; up++) from = from?.around;
    let value = from?.values;
    for (const part of parts) value = own(value, part);
    return present(value, scope.rendering);
  };
}

/** An own property only: nothing of JavaScript's prototypes can be reached. */
function own(value: unknown, name: string): unknown {
  if (value === undefined || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function present(value: unknown, rendering: Rendering): unknown {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return hasValue(value, (items) => rendering.spend(items >> 3)) ? value : undefined;
}

function ofChoice({ helper, args }: Call): Evaluation {
  const evaluations = args.map(evaluationOf);
  const { work } = helper;
  if (work.missing !== 'chosen') throw new TypeError(`${helper.name} takes all its arguments`);
  return {
    value: (scope) => {
      scope.rendering.spend(1);
      return work.choose(evaluations.map((evaluation) => () => evaluation.value(scope)));
    },
    blame: () => {},
    phrase: (scope) => {
      const chosen = evaluations.find((evaluation) => hasValue(evaluation.value(scope)));
      return (chosen ?? evaluations.at(-1))?.phrase(scope) ?? say('result_of_helper', { name: helper.name });
    },
  };
}

interface Argument {
  evaluation: Evaluation;
  read: (value: unknown) => unknown;
  takesEmpty: boolean;
  /** the value of a constant, read once */
  constant?: { value: unknown };
}

function ofCall({ helper, args, named }: Call): Evaluation {
  const positional = args.map((arg, index) => argumentOf(helper, arg, index));
  const byName = named.map(([name, value]) => ({ name, ...argumentOf(helper, value, name) }));
  const { work, cost = 1 } = helper;
  if (work.missing === 'chosen') throw new TypeError(`${helper.name} chooses its arguments`);
  const stopsAtMissing = work.missing === 'passes';

  const value = (scope: Scope): unknown => {
    scope.rendering.spend(cost);
    const values: unknown[] = [];
    let isEmpty = false;
    for (const argument of positional) {
      const given = readFor(argument, scope);
      if (given === undefined && stopsAtMissing) return undefined;
      if (given === '' && !argument.takesEmpty) isEmpty = true;
      values.push(given);
    }
    const options: Record<string, unknown> = {};
    for (const argument of byName) {
      const given = readFor(argument, scope);
      if (given === undefined && stopsAtMissing) return undefined;
      if (given !== '') options[argument.name] = given;
    }
    return isEmpty && stopsAtMissing ? '' : work.call(values, options, scope.rendering);
  };
  const blame = (scope: Scope): void => {
    for (const { evaluation } of [...positional, ...byName])
      if (evaluation.value(scope) === undefined) evaluation.blame(scope);
  };
  return { value, blame, phrase: () => say('result_of_helper', { name: helper.name }) };
}

function argumentOf(helper: Helper, expression: Expression, at: number | string): Argument {
  const { parameters, named = {} } = helper;
  const parameter = typeof at === 'string' ? named[at] : parameters[Math.min(at, parameters.length - 1)];
  const { read = (value: unknown) => value, takesEmpty = false } = parameter ?? {};
  const evaluation = evaluationOf(expression);
  if (expression.kind !== 'constant') return { evaluation, read, takesEmpty };
  const value = expression.value === '' ? '' : read(expression.value);
  return { evaluation, read, takesEmpty, constant: { value } };
}

function readFor({ evaluation, read, constant }: Argument, scope: Scope): unknown {
  if (constant) return constant.value;
  const value = evaluation.value(scope);
  if (value === undefined || value === '') return value;
  try {
    return read(value);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new Unusable(say('value_unfit', { what: evaluation.phrase(scope), why: error.mistake }));
  }
}
