const LINE_ID = /\b([UCR])[0-9a-f]{32}\b/g;
const BEARER = /Bearer\s+[^\s"']+/gi;

/** Text without LINE ids and tokens, fit for a log. Third-party errors quote what they were given. */
export function maskPersonalData(text: string): string {
  return text.replace(LINE_ID, '$1…').replace(BEARER, 'Bearer …');
}
