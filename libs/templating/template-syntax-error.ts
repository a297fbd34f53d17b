/**
 * A template that cannot be used, with the place to look at.
 *
 * `line` and `column` count from 1; the column counts UTF-16 units of that line. The message is meant for
 * the person who wrote the template.
 */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';

  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/** The error at an offset of the source, whatever its line breaks (LF, CRLF or CR). */
export function syntaxErrorAt(source: string, offset: number, message: string): TemplateSyntaxError {
  const lines = source.slice(0, offset).split(/\r\n?|\n/);
  return new TemplateSyntaxError(message, lines.length, (lines.at(-1) ?? '').length + 1);
}

/** The error at a node that Handlebars parsed; its columns count from 0. */
export function syntaxErrorAtNode(node: hbs.AST.Node, message: string): TemplateSyntaxError {
  return new TemplateSyntaxError(message, node.loc.start.line, node.loc.start.column + 1);
}
