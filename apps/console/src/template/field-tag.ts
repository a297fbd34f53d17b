/** What Handlebars reads as something else than a name when it stands bare. */
const WORDS = new Set(['true', 'false', 'null', 'undefined', 'this', 'else', 'as']);
const BARE = /^[^\s!"#%-,./;-@[-^`{-~]+$/u;

/** A field as it is written in a tag: `points`, `address.city`, or `[first name]` where it is no plain name. */
export function fieldPath(name: string): string {
  return name.split('.').map(step).join('.');
}

function step(name: string): string {
  const isBare = BARE.test(name) && !/^-?\d+$/.test(name) && !WORDS.has(name);
  return isBare ? name : `[${name.replaceAll(']', '')}]`;
}

/** A text as a tag can hold it. A quotation mark is escaped; a backslash before one cannot be, so it goes. */
export function quoted(text: string): string {
  const safe = text.replaceAll(/\\+(?="|$)/g, '');
  return `"${safe.replaceAll('"', '\\"')}"`;
}

/** The tag that writes a field, or the fallback for those who have none. */
export function fieldTag(name: string, fallback = ''): string {
  return fallback === '' ? `{{${fieldPath(name)}}}` : `{{default ${fieldPath(name)} ${quoted(fallback)}}}`;
}
