import { compileTemplate } from '../../../../libs/templating/compile-template.js';
import { nearest } from '../../../../libs/templating/did-you-mean.js';
import { TEMPLATE_HELPERS } from '../../../../libs/templating/helper-table.js';
import { TemplateSyntaxError } from '../../../../libs/templating/template-syntax-error.js';
import type { Finding } from '../api/finding.js';
import type { ContactField } from './contact-field.js';

export { addFallback, renameField } from './rewrite-template.js';
export { TEMPLATE_HELPERS };

/** What a template needs of a contact, or where it goes wrong. */
export type TemplateReading =
  | { ok: true; required: readonly string[]; named: readonly string[] }
  | ({ ok: false; line: number; column: number } & Finding);

/** Judges a template by the engine that sends it. */
export function readTemplate(
  template: string,
  { textV2 = false }: { textV2?: boolean } = {},
): TemplateReading {
  try {
    const { required, guarded } = compileTemplate(template, { textV2 }).variables;
    return { ok: true, required, named: [...required, ...guarded] };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { ok: false, ...error.mistake, line: error.line, column: error.column };
  }
}

export interface UnknownField {
  name: string;
  /** the field that was probably meant */
  meant: string | undefined;
}

/** What a template names though no contact has it. Nothing is unknown while the fields are. */
export function unknownFields(named: readonly string[], fields: readonly ContactField[]): UnknownField[] {
  if (fields.length === 0) return [];
  const names = fields.map(({ name }) => name);
  const known = new Set(names.flatMap((name) => [name, name.split('.')[0]]));
  return named
    .filter((name) => !known.has(name) && !known.has(name.split('.')[0]))
    .map((name) => ({ name, meant: nearest(name, names) }));
}
