import type { Output } from './output.js';
import { defaultArguments, isDefault, isPath, type Statement, variableName } from './syntax-tree.js';

/** A piece of a template that needs no Handlebars at run time: text, a bare variable, or one with a fallback. */
type Step = string | Variable | VariableWithFallback;

interface Variable {
  kind: 'variable';
  name: string;
  parts: readonly string[];
}

interface VariableWithFallback {
  kind: 'default';
  variable: Variable;
  fallback: Variable | { kind: 'literal'; value: string | number | boolean };
}

/**
 * The steps of a template without blocks, or `undefined` when it has any. Most messages are such templates, and walking
 * them is many times faster than Handlebars' runtime.
 */
export function directSteps(statements: readonly Statement[]): Step[] | undefined {
  const steps: Step[] = [];
  for (const statement of statements) {
    if (statement.type === 'BlockStatement') return undefined;
    if (statement.type === 'ContentStatement') steps.push(statement.value);
    if (statement.type === 'MustacheStatement') steps.push(stepOf(statement));
  }
  return steps;
}

function stepOf(tag: hbs.AST.MustacheStatement): Step {
  if (!isDefault(tag)) return variableOf(tag.path as hbs.AST.PathExpression);
  const { variable, fallback } = defaultArguments(tag);
  return {
    kind: 'default',
    variable: variableOf(variable),
    fallback: isPath(fallback) ? variableOf(fallback) : { kind: 'literal', value: fallback.value },
  };
}

function variableOf(path: hbs.AST.PathExpression): Variable {
  return { kind: 'variable', name: variableName(path), parts: path.parts };
}

/** Renders steps into a text; what is missing or unusable is told to `output`. */
export function renderSteps(steps: readonly Step[], variables: object, output: Output): string {
  let text = '';
  for (const step of steps) {
    if (typeof step === 'string') text += step;
    else if (step.kind === 'variable') text += output.variable(step.name, lookUp(variables, step.parts));
    else text += renderWithFallback(step, variables, output);
  }
  return text;
}

function renderWithFallback(step: VariableWithFallback, variables: object, output: Output): string {
  const { variable, fallback } = step;
  const value = lookUp(variables, variable.parts);
  if (fallback.kind === 'literal')
    return output.variableOr(variable.name, value, variable.name, fallback.value);
  return output.variableOr(variable.name, value, fallback.name, lookUp(variables, fallback.parts));
}

/** The value at a path, through own properties only: nothing of JavaScript's prototypes can be reached. */
function lookUp(variables: object, parts: readonly string[]): unknown {
  let value: unknown = variables;
  for (const part of parts) {
    if (value === undefined || value === null) return undefined;
    if (!Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
