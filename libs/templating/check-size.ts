import { say, type TemplateMistake } from './syntax-texts.js';
import Handlebars from 'handlebars';
import { MAX_BLOCK_DEPTH, MAX_BRANCHES, MAX_CALL_DEPTH, MAX_OUTPUT_LENGTH } from './template-limits.js';
import { MAX_TAGS, MAX_TOKENS } from './template-limits.js';
import { syntaxErrorAt, TemplateSyntaxError } from './template-syntax-error.js';

/** The part of Handlebars' parser that cuts a source into tokens, one after the other. */
interface Lexer {
  setInput(source: string): void;
  lex(): number | string;
  yytext: string;
  yylloc: { first_line: number; first_column: number };
}

export interface OpenBlock {
  name: string;
  line: number;
  column: number;
}

/**
 * Refuses a source that would hold up the parser, whose time grows with the square of the nesting and which overflows the
 * stack: 5,000 helpers in one another take it ten seconds. Its own lexer is walked first, in time linear to the source, so
 * that nothing is counted which the parser would not see.
 *
 * @returns the blocks still open at the end; the parser only says that it reached the end, which helps nobody
 * @throws TemplateSyntaxError at the place where a limit is passed
 */
export function checkSize(source: string): OpenBlock[] {
  if (source.length > MAX_OUTPUT_LENGTH)
    throw new TemplateSyntaxError(say('template_too_long', { max: MAX_OUTPUT_LENGTH }), 1, 1);
  const counting = new TokenCount();
  let tags = 0;
  for (let at = source.indexOf('{{'); at >= 0; at = source.indexOf('{{', at + 2)) {
    tags += 1;
    if (tags > MAX_TAGS) throw syntaxErrorAt(source, at, say('tag_count', { max: MAX_TAGS }));
  }
  const lexer = lexerOf(source);
  for (let token = nextToken(lexer); token !== undefined; token = nextToken(lexer)) {
    counting.take(token, lexer.yytext, lexer.yylloc);
  }
  return counting.open;
}

class TokenCount {
  readonly open: OpenBlock[] = [];
  #tokens = 0;
  #branches = 0;
  #calls = 0;
  #expectsName = false;

  take(token: string, text: string, { first_line: line, first_column }: Lexer['yylloc']): void {
    const place = { line, column: first_column + 1 };
    this.#nameBlock(text);
    this.#tokens += 1;
    if (this.#tokens > MAX_TOKENS) refuse(say('word_count', { max: MAX_TOKENS }), place);
    switch (token) {
      case 'OPEN_RAW_BLOCK':
        return refuse(say('raw_block'), place);
      case 'OPEN_BLOCK':
      case 'OPEN_INVERSE':
        this.#branch(place);
        this.open.push({ name: '', ...place });
        this.#expectsName = true;
        if (this.open.length > MAX_BLOCK_DEPTH)
          refuse(say('blocks_too_deep', { max: MAX_BLOCK_DEPTH }), place);
        return;
      case 'INVERSE':
      case 'OPEN_INVERSE_CHAIN':
        return this.#branch(place);
      case 'OPEN_ENDBLOCK':
        this.open.pop();
        return;
      case 'OPEN_SEXPR':
        this.#calls += 1;
        if (this.#calls > MAX_CALL_DEPTH) refuse(say('helpers_too_deep', { max: MAX_CALL_DEPTH }), place);
        return;
      case 'CLOSE_SEXPR':
        this.#calls -= 1;
        return;
      default:
        return;
    }
  }

  #branch(place: Pick<OpenBlock, 'line' | 'column'>): void {
    this.#branches += 1;
    if (this.#branches > MAX_BRANCHES) refuse(say('branch_count', { max: MAX_BRANCHES }), place);
  }

  #nameBlock(text: string): void {
    const last = this.open.at(-1);
    if (this.#expectsName && last) last.name = text;
    this.#expectsName = false;
  }
}

function refuse(mistake: TemplateMistake, { line, column }: Pick<OpenBlock, 'line' | 'column'>): never {
  throw new TemplateSyntaxError(mistake, line, column);
}

const { Parser } = Handlebars as unknown as {
  Parser: { lexer: Lexer; terminals_: Record<number, string> };
};

function lexerOf(source: string): Lexer {
  Parser.lexer.setInput(source);
  return Parser.lexer;
}

/** `undefined` at the end, and where the parser will stop as well and can say better why. */
function nextToken(lexer: Lexer): string | undefined {
  try {
    const token = lexer.lex();
    const name = typeof token === 'string' ? token : Parser.terminals_[token];
    return name === 'EOF' || name === 'INVALID' ? undefined : name;
  } catch {
    return undefined;
  }
}
