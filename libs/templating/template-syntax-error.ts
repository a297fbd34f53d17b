import type { TemplateMistake } from './syntax-texts.js';

/**
 * A template that cannot be used, with the place to look at.
 *
 * `line` and `column` count from 1; the column counts UTF-16 units of that line. The message is meant for
 * the person who wrote the template.
 */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';

  constructor(
    readonly mistake: TemplateMistake,
    readonly line: number,
    readonly column: number,
  ) {
    super(mistake.message);
  }
}

/** The error at an offset of the source, whatever its line breaks (LF, CRLF or CR). */
export function syntaxErrorAt(source: string, offset: number, mistake: TemplateMistake): TemplateSyntaxError {
  const { line, column } = placeAfter(source.slice(0, offset), 1, 1);
  return new TemplateSyntaxError(mistake, line, column);
}

/** The place that a text leads to, whatever its line breaks. */
export function placeAfter(text: string, line: number, column: number): { line: number; column: number } {
  const lines = text.split(/\r\n?|\n/);
  const last = (lines.at(-1) ?? '').length;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}

/** The error at a node that Handlebars parsed; its columns count from 0. */
export function syntaxErrorAtNode(node: hbs.AST.Node, mistake: TemplateMistake): TemplateSyntaxError {
  return new TemplateSyntaxError(mistake, node.loc.start.line, node.loc.start.column + 1);
}
