import Handlebars from 'handlebars';
import { syntaxErrorAt, TemplateSyntaxError } from './template-syntax-error.js';

/**
 * How many blocks and `{{else}}` one template may have. The parser's time grows with the square of their nesting: 12,000 of
 * them would hold up the process for 18 seconds, 500 for less than a tenth of one.
 */
const MAX_BRANCHES = 500;

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
  const tooMany = [...source.matchAll(/\{\{~?(?:#|\^|\s*else\b)/g)][MAX_BRANCHES];
  if (tooMany)
    throw syntaxErrorAt(source, tooMany.index, `There are more than ${MAX_BRANCHES} blocks and branches`);
  try {
    return Handlebars.parse(source);
  } catch (error) {
    throw explain(source, error);
  }
}

function explain(source: string, error: unknown): TemplateSyntaxError {
  const message = error instanceof Error ? error.message : String(error);
  const mismatch = /^(.+) doesn't match (.+) - (\d+):(\d+)$/s.exec(message);
  if (mismatch) {
    const [, opened = '', closed = '', line, column] = mismatch;
    const text = `{{#${opened}}} is opened here but closed by {{/${closed}}}`;
    return new TemplateSyntaxError(text, Number(line), Number(column) + 1);
  }
  const placed = /^(.+) - (\d+):(\d+)$/s.exec(message);
  if (placed) return new TemplateSyntaxError(placed[1] ?? message, Number(placed[2]), Number(placed[3]) + 1);
  return explainStop(source, message);
}

function explainStop(source: string, message: string): TemplateSyntaxError {
  const { lexer } = (Handlebars as unknown as { Parser: { lexer: ParserState } }).Parser;
  const isLexical = message.startsWith('Lexical error');
  const token = isLexical ? '' : lexer.match;
  const offset = source.length - lexer._input.length - token.length;
  const got = /got '([A-Z_]+)'$/.exec(message)?.[1];

  const opening = source.lastIndexOf('{{', offset);
  if (opening >= 0 && source[opening - 1] !== '\\' && !isClosed(source, opening)) {
    return syntaxErrorAt(source, opening, '"{{" is opened here but never closed with "}}"');
  }
  if (got === 'EOF') {
    return unclosedBlock(source) ?? syntaxErrorAt(source, offset, 'The template ends too early');
  }
  if (got === 'OPEN_ENDBLOCK') {
    return syntaxErrorAt(source, offset, `${tagAt(source, offset)} closes a block that was never opened`);
  }
  if (got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN') {
    return syntaxErrorAt(source, offset, `${tagAt(source, offset)} stands outside of a block`);
  }
  if (got === 'CLOSE_UNESCAPED' || got === 'CLOSE_RAW_BLOCK') {
    return syntaxErrorAt(source, offset, `"${token}" closes more braces than were opened`);
  }
  if (opening >= 0 && /^\{\{[~{&]*\s*[~}]/.test(source.slice(opening, opening + 100))) {
    return syntaxErrorAt(source, opening, '"{{ }}" is empty: write the name of a variable in it');
  }
  if (got === 'NUMBER') {
    return syntaxErrorAt(source, offset, `Write a number inside a name in square brackets: [${token}]`);
  }
  if (got === 'INVALID') return invalidCharacter(source, offset);
  return syntaxErrorAt(source, offset, `"${token || source.charAt(offset)}" is not expected here`);
}

function invalidCharacter(source: string, offset: number): TemplateSyntaxError {
  const [word = source.charAt(offset)] = /^[^\s}]+/.exec(source.slice(offset, offset + 100)) ?? [];
  if (/^["']/.test(word))
    return syntaxErrorAt(source, offset, `${word.charAt(0)} is opened here but never closed`);
  const how =
    word.length > 1 && !word.includes(']') ? `; write it as [${word}] if it is the name of a variable` : '';
  return syntaxErrorAt(source, offset, `"${word}" is not expected here${how}`);
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

/** The block still open at the end. The parser only says that it reached the end, which helps nobody. */
function unclosedBlock(source: string): TemplateSyntaxError | undefined {
  const open: { name: string; offset: number }[] = [];
  const tags = /\{\{!--[^]*?--~?\}\}|\{\{![^]*?\}\}|(\\?)\{\{~?(#|\^|\/)\s*([^\s}~]+)/g;
  for (const tag of source.matchAll(tags)) {
    const [, escape, kind, name] = tag;
    if (escape !== '' || name === undefined) continue;
    if (kind === '/') open.pop();
    else open.push({ name, offset: tag.index });
  }
  const last = open.at(-1);
  if (!last) return undefined;
  return syntaxErrorAt(
    source,
    last.offset,
    `{{#${last.name}}} is opened here but never closed with {{/${last.name}}}`,
  );
}
