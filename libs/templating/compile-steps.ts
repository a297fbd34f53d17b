import { type Evaluation, evaluationOf, type Scope } from './evaluate.js';
import { Unusable } from './helper.js';
import { Stopped } from './rendering.js';
import { withinUnits } from './graphemes.js';
import type { Step } from './template-tree.js';
import { valueText } from './value-text.js';
import { say } from './value-texts.js';

/** Makes a text for a scope. */
export type Writer = (scope: Scope) => string;

const MAX_REASON_LENGTH = 200;
const NO_REASON = 'the template stops here';

/** Functions in place of steps: no source text is made and compiled, which a content security policy may forbid. */
export function compileSteps(steps: readonly Step[]): Writer {
  const writers = steps.map(compileStep);
  const [only] = writers;
  const tags = steps.filter(({ kind }) => kind !== 'text').length;
  if (writers.length === 1 && only && tags === 0) return only;
  return (scope) => {
    scope.rendering.spend(tags);
    let text = '';
    for (const writer of writers) text += writer(scope);
    return text;
  };
}

function compileStep(step: Step): Writer {
  switch (step.kind) {
    case 'text': {
      const { text } = step;
      return () => text;
    }
    case 'write':
      return noting(writeValue(evaluationOf(step.value)));
    case 'if':
      return noting(choose(evaluationOf(step.test), compileSteps(step.body), compileSteps(step.otherwise)));
    case 'unless':
      return noting(choose(evaluationOf(step.test), compileSteps(step.otherwise), compileSteps(step.body)));
    case 'each':
      return noting(repeat(evaluationOf(step.list), compileSteps(step.body), compileSteps(step.otherwise)));
    case 'stop':
      return stop(compileSteps(step.reason));
  }
}

/** What goes wrong in one tag does not keep the others from being looked at. */
function noting(writer: Writer): Writer {
  return (scope) => {
    try {
      return writer(scope);
    } catch (error) {
      scope.rendering.noteProblem(error);
      return '';
    }
  };
}

function writeValue(evaluation: Evaluation): Writer {
  return (scope) => {
    const value = evaluation.value(scope);
    if (typeof value === 'string') return scope.rendering.written(value);
    if (value === undefined) {
      evaluation.blame(scope);
      return '';
    }
    if (Array.isArray(value)) scope.rendering.spend(value.length);
    const found = valueText(value);
    if (found.kind === 'unusable')
      throw new Unusable(say('value_unfit', { what: evaluation.phrase(scope), why: found.why }));
    return found.kind === 'text' ? scope.rendering.written(found.text) : '';
  };
}

function choose(test: Evaluation, then: Writer, otherwise: Writer): Writer {
  return (scope) => (test.value(scope) ? then(scope) : otherwise(scope));
}

/** Lists only: Handlebars' own `each` also walks the properties of an object, in no order a person chose. */
function repeat(list: Evaluation, body: Writer, otherwise: Writer): Writer {
  return (scope) => {
    const items = list.value(scope);
    if (items === undefined || items === '') return otherwise(scope);
    if (!Array.isArray(items)) {
      const why = say('is_not_list', { each: '{{#each}}' });
      throw new Unusable(say('value_unfit', { what: list.phrase(scope), why }));
    }
    const { rendering } = scope;
    let text = '';
    for (const [index, values] of items.entries()) {
      rendering.item();
      const last = index === items.length - 1;
      text = rendering.bounded(text + body({ values, around: scope, index, last, rendering }));
    }
    return text;
  };
}

function stop(reason: Writer): Writer {
  return (scope) => {
    // The reason is no part of the message.
    scope.rendering.doublesBraces = false;
    const text = reason(scope).trim();
    throw new Stopped(text === '' ? NO_REASON : withinUnits(text, MAX_REASON_LENGTH));
  };
}
