import { say } from './syntax-texts.js';
import { compileSteps, type Writer } from './compile-steps.js';
import { checkPlaceholders } from './line-placeholders.js';
import { parseTemplate } from './parse-template.js';
import { readTemplate } from './read-template.js';
import { Rendering, type RenderOptions, type RenderResult } from './rendering.js';
import { MAX_OUTPUT_LENGTH } from './template-limits.js';
import { TemplateSyntaxError } from './template-syntax-error.js';
import type { Step } from './template-tree.js';
import { findVariables, type TemplateVariables } from './template-variables.js';

/** A checked template, ready to be rendered any number of times. */
export interface CompiledTemplate {
  readonly source: string;
  readonly variables: TemplateVariables;
  /** whether LINE reads placeholders in the text, so that braces in values are doubled */
  readonly isTextV2: boolean;
  /** Fills in the values; throws what `renderIn` turns into a result. */
  readonly write: Writer;
}

export interface CompileOptions {
  /** for the `text` of a message of type textV2, where `{name}` is a placeholder of LINE; false by default */
  textV2?: boolean;
}

/**
 * Checks a Handlebars template. A text without `{{` is a template that renders to itself.
 *
 * @throws TemplateSyntaxError saying where, and in plain words what, is wrong
 * @see https://handlebarsjs.com/guide/
 */
export function compileTemplate(source: string, { textV2 = false }: CompileOptions = {}): CompiledTemplate {
  const steps = stepsOf(source);
  if (textV2) checkPlaceholders(steps);
  return { source, variables: findVariables(steps), isTextV2: textV2, write: compileSteps(steps) };
}

function stepsOf(source: string): Step[] {
  if (source.includes('{{')) return readTemplate(parseTemplate(source));
  if (source.length <= MAX_OUTPUT_LENGTH)
    return source === '' ? [] : [{ kind: 'text', text: source, line: 1, column: 1 }];
  throw new TemplateSyntaxError(say('template_too_long', { max: MAX_OUTPUT_LENGTH }), 1, 1);
}

/**
 * The template's text for one contact. Values go in as they are, nothing is escaped: LINE shows plain text.
 * Never throws; all missing variables are named, in the order of their appearance. A `{{stop}}` outweighs what is
 * unusable, and that what is missing.
 */
export function render(
  template: CompiledTemplate,
  variables: Record<string, unknown>,
  options: RenderOptions = {},
): RenderResult {
  return renderIn(new Rendering(variables, options), template);
}

/** One of the texts that share what a rendering may do. */
export function renderIn(rendering: Rendering, { write, isTextV2 }: CompiledTemplate): RenderResult {
  rendering.begin(isTextV2);
  try {
    const scope = { values: rendering.variables, around: undefined, index: 0, last: false, rendering };
    return rendering.result(write(scope));
  } catch (error) {
    return rendering.ended(error);
  }
}

/** Which variables a template needs, and which may be missing; found without rendering. */
export function templateVariables(template: CompiledTemplate): TemplateVariables {
  return template.variables;
}
