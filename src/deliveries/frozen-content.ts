/** One request to LINE, frozen: the exact body and the key it carries at every attempt. */
export interface FrozenRequest {
  retryKey: string;
  body: string;
}

const KEY_LENGTH = 36;

/**
 * A batch's requests as one text: a line each, the retry key and the JSON body with a space between.
 *
 * JSON written by `JSON.stringify` holds no line break, so a line is a request and its number is the position. A line
 * may have been emptied (the contact was erased); it freezes nothing any more.
 */
export function encodeContent(requests: FrozenRequest[]): string {
  return requests.map(({ retryKey, body }) => `${retryKey} ${body}`).join('\n');
}

/** The requests by position; `undefined` where the line was emptied. */
export function decodeContent(content: string): (FrozenRequest | undefined)[] {
  return content
    .split('\n')
    .map((line) =>
      line === '' ? undefined : { retryKey: line.slice(0, KEY_LENGTH), body: line.slice(KEY_LENGTH + 1) },
    );
}
