/** A tag of a template as it is written, found without parsing: for marks, counts and completion while it is typed. */
export interface Tag {
  start: number;
  /** behind its last brace */
  end: number;
  kind: 'value' | 'open' | 'else' | 'close' | 'comment';
  /** the first word in it: a field, or the helper or block it begins with */
  name: string;
  /** whether nothing but that word is in it */
  isPlain: boolean;
}

const COMMENT = String.raw`~?!(?:--[\s\S]*?--|[^}]*)~?\}\}`;
const INSIDE = String.raw`(?:"[^"]*"|'[^']*'|[^}"']|\}(?!\}))*?\}\}\}?`;
const TAG = new RegExp(String.raw`\{\{(?:${COMMENT}|${INSIDE})`, 'g');
const PARTS = /^\{\{~?([{&!#^/]?)~?\s*(\[[^\]]*\]|[^\s}~()]*)\s*([\s\S]*?)\s*~?\}\}\}?$/;

export function tagsOf(text: string): Tag[] {
  return [...text.matchAll(TAG)].filter(({ index }) => text[index - 1] !== '\\').map(readTag);
}

function readTag(found: RegExpExecArray): Tag {
  const [whole] = found;
  const [, sign = '', name = '', rest = ''] = PARTS.exec(whole) ?? [];
  return {
    start: found.index,
    end: found.index + whole.length,
    kind: kindOf(sign, name),
    name,
    isPlain: rest === '',
  };
}

function kindOf(sign: string, name: string): Tag['kind'] {
  if (sign === '!') return 'comment';
  if (sign === '/') return 'close';
  if (name === 'else' || (sign === '^' && name === '')) return 'else';
  return sign === '#' || sign === '^' ? 'open' : 'value';
}

/** How a tag looks, by what it does and whether any contact has what it names. */
export const tagClass = ({ kind, name }: Tag, unknown: ReadonlySet<string>): string =>
  `template-tag template-tag-${kind}${unknown.has(name) ? ' template-tag-unknown' : ''}`;

/** The text that everybody gets: outside of all tags and of all that stands under a condition. */
export function fixedText(text: string): string {
  let fixed = '';
  let from = 0;
  let depth = 0;
  for (const { start, end, kind } of tagsOf(text)) {
    if (depth === 0) fixed += text.slice(from, start);
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth = Math.max(0, depth - 1);
    from = end;
  }
  return depth === 0 ? fixed + text.slice(from) : fixed;
}
