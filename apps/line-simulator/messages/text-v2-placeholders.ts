/** A `{key}` in a text, or a brace that belongs to none. */
export type Placeholder = { kind: 'key'; key: string } | { kind: 'unpaired' };

/**
 * The placeholders of a text in order, a key as often as it stands there; a brace without its other half ends the list. `{{` and `}}` stand for
 * braces that are meant as such.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#text-message-v2
 */
export function findPlaceholders(text: string): Placeholder[] {
  const keys: string[] = [];
  let isUnpaired = false;
  for (let at = nextBrace(text, 0); at >= 0 && !isUnpaired;) {
    if (text[at + 1] === text[at]) {
      at = nextBrace(text, at + 2);
      continue;
    }
    const end = text[at] === '{' ? text.indexOf('}', at) : -1;
    isUnpaired = end < 0;
    if (!isUnpaired) keys.push(text.slice(at + 1, end));
    at = nextBrace(text, end + 1);
  }
  const found: Placeholder[] = keys.map((key) => ({ kind: 'key', key }));
  return isUnpaired ? [...found, { kind: 'unpaired' }] : found;
}

function nextBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '}') return at;
  return -1;
}
