import Handlebars from 'handlebars';
import type { Output } from './output.js';
import { RenderingStopped } from './output.js';
import {
  blockArgument,
  defaultArguments,
  isDefault,
  isPath,
  type Literal,
  type Statement,
  statementsOf,
  variableName,
} from './syntax-tree.js';

/** Renders a template with blocks; what is missing or unusable is told to `output`. */
export type HandlebarsRendering = (variables: object, output: Output) => string;

/**
 * Helpers that stand in the syntax tree for `{{x}}` and `{{default x y}}`. No template can name them: `checkSyntax`
 * has refused every helper but `default` before they are put in.
 */
const VARIABLE = 'variable';
const VARIABLE_OR = 'variableOr';

/**
 * Compiles a checked template by Handlebars itself. Its syntax tree is changed in one respect: each tag that writes a
 * value calls a helper with the value and its name, because Handlebars alone writes nothing for a missing value.
 *
 * Changes the given tree, so nobody else may use it afterwards.
 */
export function compileByHandlebars(program: hbs.AST.Program): HandlebarsRendering {
  nameValues(program);
  const template = environment.compile<object>(program, {
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { [VARIABLE]: true, [VARIABLE_OR]: true },
  });
  return (variables, output) =>
    template(variables, {
      data: { output },
      // Said aloud, because Handlebars logs each refused look-up when it merely defaults to this.
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
}

const environment = Handlebars.create();

environment.registerHelper(VARIABLE, (value: unknown, name: string, options: Handlebars.HelperOptions) =>
  outputOf(options).variable(name, value),
);

environment.registerHelper(
  VARIABLE_OR,
  (
    value: unknown,
    name: string,
    fallback: unknown,
    fallbackName: string,
    options: Handlebars.HelperOptions,
  ) => outputOf(options).variableOr(name, value, fallbackName, fallback),
);

/** Lists only: Handlebars' own `each` also walks the properties of an object, in no order a person chose. */
environment.registerHelper(
  'each',
  function (this: unknown, value: unknown, name: string, options: Handlebars.HelperOptions) {
    const output = outputOf(options);
    const list = listOf(value, name);
    if (list.length === 0) return options.inverse(this);
    let text = '';
    for (const [index, item] of list.entries()) {
      output.item();
      const data = {
        ...(options.data as object),
        index,
        first: index === 0,
        last: index === list.length - 1,
      };
      text = output.bounded(text + options.fn(item, { data }));
    }
    return text;
  },
);

function listOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null || value === '') return [];
  throw new RenderingStopped(`the value of ${name} is not a list, as {{#each}} needs`);
}

function outputOf(options: Handlebars.HelperOptions): Output {
  return (options.data as { output: Output }).output;
}

function nameValues(program: hbs.AST.Program | undefined): void {
  for (const statement of statementsOf(program)) nameValue(statement);
}

function nameValue(statement: Statement): void {
  if (statement.type === 'BlockStatement') {
    if (statement.path.original === 'each') statement.params.push(nameOf(blockArgument(statement)));
    nameValues(statement.program);
    nameValues(statement.inverse);
    return;
  }
  if (statement.type !== 'MustacheStatement') return;
  if (!isDefault(statement)) {
    const path = statement.path as hbs.AST.PathExpression;
    callHelper(statement, VARIABLE, [path, nameOf(path)]);
    return;
  }
  const { variable, fallback } = defaultArguments(statement);
  const fallbackName = isPath(fallback) ? nameOf(fallback) : nameOf(variable);
  callHelper(statement, VARIABLE_OR, [variable, nameOf(variable), fallback, fallbackName]);
}

function nameOf(path: hbs.AST.PathExpression): Literal {
  const name = variableName(path);
  return { type: 'StringLiteral', value: name, original: name, loc: path.loc };
}

function callHelper(tag: hbs.AST.MustacheStatement, helper: string, params: hbs.AST.Expression[]): void {
  const { loc } = tag.path;
  tag.path = { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc };
  tag.params = params;
}
