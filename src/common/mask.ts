/** Wherever it stands: in a URL or a key, what is beside it may be a letter or a digit. */
const LINE_ID = /([UCR])[0-9a-f]{32}/g;
const BEARER = /Bearer\s+[^\s"']+/gi;

/** Text without LINE ids and tokens, fit for a log. Third-party errors quote what they were given. */
export function maskPersonalData(text: string): string {
  return text.replace(LINE_ID, '$1…').replace(BEARER, 'Bearer …');
}
