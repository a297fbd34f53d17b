import { say } from './syntax-texts.js';
import Handlebars from 'handlebars';
import { checkSize, type OpenBlock } from './check-size.js';
import { syntaxErrorAt, TemplateSyntaxError } from './template-syntax-error.js';

/** What Handlebars' parser knows when it gives up; it throws only a text with a shortened excerpt. */
interface ParserState {
  /** the source after the token it stopped at */
  _input: string;
  /** the token it stopped at */
  match: string;
}

/**
 * The syntax tree of a template, white space control already applied.
 *
 * @throws TemplateSyntaxError in plain words, at the place where the template goes wrong
 */
export function parseTemplate(source: string): hbs.AST.Program {
  const open = checkSize(source);
  try {
    return Handlebars.parse(source);
  } catch (error) {
    throw explain(source, error, open);
  }
}

function explain(source: string, error: unknown, open: readonly OpenBlock[]): TemplateSyntaxError {
  const message = error instanceof Error ? error.message : String(error);
  const mismatch = /^(.+) doesn't match (.+) - (\d+):(\d+)$/s.exec(message);
  if (mismatch) {
    const [, opened = '', closed = '', line, column] = mismatch;
    const values = { opening: `{{#${opened}}}`, closing: `{{/${closed}}}` };
    return new TemplateSyntaxError(say('block_closed_otherwise', values), Number(line), Number(column) + 1);
  }
  const placed = /^(.+) - (\d+):(\d+)$/s.exec(message);
  if (placed) {
    const said = say('template_unreadable', { said: placed[1] ?? message });
    return new TemplateSyntaxError(said, Number(placed[2]), Number(placed[3]) + 1);
  }
  return explainStop(source, message, open);
}

function explainStop(source: string, message: string, open: readonly OpenBlock[]): TemplateSyntaxError {
  const { lexer } = (Handlebars as unknown as { Parser: { lexer: ParserState } }).Parser;
  const isLexical = message.startsWith('Lexical error');
  const token = isLexical ? '' : lexer.match;
  const offset = source.length - lexer._input.length - token.length;
  const got = /got '([A-Z_]+)'$/.exec(message)?.[1];

  const opening = source.lastIndexOf('{{', offset);
  if (opening >= 0 && source[opening - 1] !== '\\' && !isClosed(source, opening)) {
    return syntaxErrorAt(source, opening, say('tag_not_closed', { opening: '{{', closing: '}}' }));
  }
  if (got === 'EOF') {
    return unclosedBlock(open) ?? syntaxErrorAt(source, offset, say('template_ends'));
  }
  if (got === 'OPEN_ENDBLOCK') {
    return syntaxErrorAt(source, offset, say('block_not_opened', { tag: tagAt(source, offset) }));
  }
  if (got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN') {
    return syntaxErrorAt(source, offset, say('branch_outside_block', { tag: tagAt(source, offset) }));
  }
  if (got === 'CLOSE_UNESCAPED' || got === 'CLOSE_RAW_BLOCK') {
    return syntaxErrorAt(source, offset, say('braces_not_opened', { braces: token }));
  }
  if (opening >= 0 && /^\{\{[~{&]*\s*[~}]/.test(source.slice(opening, opening + 100))) {
    return syntaxErrorAt(source, opening, say('tag_empty', { tag: '{{ }}' }));
  }
  if (got === 'NUMBER') {
    return syntaxErrorAt(source, offset, say('number_as_name', { digits: token }));
  }
  if (got === 'INVALID') return invalidCharacter(source, offset);
  return syntaxErrorAt(source, offset, say('sign_unexpected', { sign: token || source.charAt(offset) }));
}

function invalidCharacter(source: string, offset: number): TemplateSyntaxError {
  const [word = source.charAt(offset)] = /^[^\s}]+/.exec(source.slice(offset, offset + 100)) ?? [];
  if (/^["']/.test(word))
    return syntaxErrorAt(source, offset, say('quote_not_closed', { quote: word.charAt(0) }));
  const mayBeName = word.length > 1 && !word.includes(']');
  const mistake = mayBeName ? say('word_unexpected', { word }) : say('sign_unexpected', { sign: word });
  return syntaxErrorAt(source, offset, mistake);
}

function isClosed(source: string, opening: number): boolean {
  const closing = source.indexOf('}}', opening);
  const next = source.indexOf('{{', opening + 3);
  return closing >= 0 && (next < 0 || closing < next);
}

function tagAt(source: string, offset: number): string {
  const end = source.indexOf('}}', offset);
  return end < 0 ? source.slice(offset, offset + 20) : source.slice(offset, end + 2);
}

function unclosedBlock(open: readonly OpenBlock[]): TemplateSyntaxError | undefined {
  const last = open.at(-1);
  if (!last) return undefined;
  const values = { opening: `{{#${last.name}}}`, closing: `{{/${last.name}}}` };
  return new TemplateSyntaxError(say('block_not_closed', values), last.line, last.column);
}
