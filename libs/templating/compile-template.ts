import { checkSyntax } from './check-syntax.js';
import { directSteps, renderSteps } from './direct-rendering.js';
import { compileByHandlebars, type HandlebarsRendering } from './handlebars-rendering.js';
import { MAX_OUTPUT_LENGTH, Output, RenderingStopped, type RenderResult } from './output.js';
import { parseTemplate } from './parse-template.js';
import { statementsOf } from './syntax-tree.js';
import { findVariables, type TemplateVariables } from './template-variables.js';
import { TemplateSyntaxError } from './template-syntax-error.js';

/** A checked template, ready to be rendered any number of times. */
export interface CompiledTemplate {
  readonly source: string;
  readonly variables: TemplateVariables;
  /** Fills in the values; throws what `render` turns into a result. */
  readonly write: (variables: object, output: Output) => string;
}

/**
 * Checks a Handlebars template. A text without `{{` is a template that renders to itself.
 *
 * @throws TemplateSyntaxError saying where, and in plain words what, is wrong
 * @see https://handlebarsjs.com/guide/
 */
export function compileTemplate(source: string): CompiledTemplate {
  if (source.length > MAX_OUTPUT_LENGTH) {
    throw new TemplateSyntaxError(`The text is longer than ${MAX_OUTPUT_LENGTH} characters`, 1, 1);
  }
  if (!source.includes('{{'))
    return { source, variables: { required: [], guarded: [] }, write: () => source };

  const program = parseTemplate(source);
  checkSyntax(program);
  const variables = findVariables(program);
  const steps = directSteps(statementsOf(program));
  if (steps) return { source, variables, write: (values, output) => renderSteps(steps, values, output) };

  // Handlebars makes its function when first asked, so that checking a template never needs `new Function`,
  // which a page's content security policy may forbid.
  let rendering: HandlebarsRendering | undefined;
  const write = (values: object, output: Output): string => {
    rendering ??= compileByHandlebars(program);
    return rendering(values, output);
  };
  return { source, variables, write };
}

/**
 * The template's text for one contact. Values go in as they are, nothing is escaped: LINE shows plain text.
 * Never throws; all missing variables are named, in the order of their appearance.
 */
export function render(template: CompiledTemplate, variables: Record<string, unknown>): RenderResult {
  const output = new Output();
  try {
    return output.result(template.write(variables, output));
  } catch (error) {
    const message =
      error instanceof RenderingStopped ? error.message : 'the values could not be put into the text';
    return { ok: false, reason: 'personalization_error', message };
  }
}

/** Which variables a template needs, and which may be missing; found without rendering. */
export function templateVariables(template: CompiledTemplate): TemplateVariables {
  return template.variables;
}
