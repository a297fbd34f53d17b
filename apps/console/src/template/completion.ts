/** Where in a tag something can be completed, and what has been typed of it. */
export interface CompletionPlace {
  /** where the word begins, from the beginning of the text */
  from: number;
  word: string;
  /** `start`: a field, helper or block; `argument`: a field; `call`: a helper in parentheses */
  kind: 'start' | 'argument' | 'call';
}

const WORD = /[#\p{L}\p{M}\p{N}_.@-]*$/u;

/** Looks at the text before the cursor; null where nothing is offered: outside of tags, in quotes, in comments. */
export function completionPlace(before: string): CompletionPlace | null {
  const open = before.lastIndexOf('{{');
  if (open < 0 || before[open - 1] === '\\' || before.indexOf('}}', open) >= 0) return null;
  const inside = before.slice(open + 2).replace(/^~?[{&]?/, '');
  if (/^\s*[!/^]/.test(inside) || isInQuotes(inside)) return null;
  const word = WORD.exec(inside)?.[0] ?? '';
  const ahead = inside.slice(0, inside.length - word.length);
  const from = before.length - word.length;
  if (ahead.trim() === '') return { from, word, kind: 'start' };
  if (ahead.endsWith('(')) return { from, word, kind: 'call' };
  return /\s$/.test(ahead) ? { from, word, kind: 'argument' } : null;
}

function isInQuotes(inside: string): boolean {
  const open = /^(?:[^"']|"[^"]*"|'[^']*')*(["'])/.exec(inside);
  const rest = inside.replaceAll(/"[^"]*"|'[^']*'/g, '');
  return open !== null && /["']/.test(rest);
}

/** What is put in when a choice is taken, and where the cursor stands then, from its beginning. */
export interface Insertion {
  text: string;
  cursor: number;
}

/** @param after the text behind the cursor: a tag that is closed there is not closed again */
export function fieldInsertion(path: string, place: CompletionPlace['kind'], after: string): Insertion {
  const text = place === 'start' && !isClosed(after) ? `${path}}}` : path;
  const passed = place === 'start' && isClosed(after) ? 0 : text.length;
  return { text, cursor: passed === 0 ? path.length : passed };
}

export function helperInsertion(
  name: string,
  kind: 'value' | 'condition' | 'block',
  after: string,
): Insertion {
  if (kind === 'condition') return { text: `${name} `, cursor: name.length + 1 };
  const isBlock = kind === 'block' && name !== 'stop';
  const open = isBlock ? `#${name} ` : `${name} `;
  const close = isClosed(after) ? '' : isBlock ? `}}{{/${name}}}` : '}}';
  return { text: open + close, cursor: open.length };
}

const isClosed = (after: string): boolean => /^[^{\n]*?~?\}\}/.test(after);
