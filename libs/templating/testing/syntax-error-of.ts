import { compileTemplate, type CompileOptions, TemplateSyntaxError } from '../index.js';

/** Where and how a template is refused. */
export function syntaxErrorOf(
  source: string,
  options: CompileOptions = {},
): { line: number; column: number; message: string } {
  try {
    compileTemplate(source, options);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { line: error.line, column: error.column, message: error.message };
  }
  throw new Error(`no syntax error in ${source.slice(0, 200)}`);
}
