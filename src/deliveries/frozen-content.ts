import { formatPositions, parsePositions } from './positions.js';

/** One request to LINE, frozen: the exact body, the key it carries at every attempt, and whose it is. */
export interface FrozenRequest {
  retryKey: string;
  body: string;
  /** Positions in the batch of the recipients, in the order of the body's `to`; one for a push. */
  positions: readonly number[];
}

const KEY_LENGTH = 36;
/** In place of positions: all of the batch. */
const EVERYONE = '*';

/**
 * A push batch as one text: a line each, the retry key and the JSON body with a space between.
 *
 * JSON written by `JSON.stringify` holds no line break, so a line is a request and its number is the position. A line
 * may have been emptied (the contact was erased); it freezes nothing any more.
 */
export function encodePushes(requests: Pick<FrozenRequest, 'retryKey' | 'body'>[]): string {
  return requests.map(({ retryKey, body }) => `${retryKey} ${body}`).join('\n');
}

/** A multicast batch: a line for each request, with its positions between key and body. */
export function encodeMulticasts(requests: readonly FrozenRequest[]): string {
  return requests
    .map(({ retryKey, positions, body }) => `${retryKey} ${formatPositions(positions)} ${body}`)
    .join('\n');
}

/** What a multicast to everyone in the batch begins with; its body may grow while the batch is filling. */
export function multicastHead(retryKey: string): string {
  return `${retryKey} ${EVERYONE} `;
}

/** The requests of a batch of this size; a position whose line was emptied belongs to none. */
export function decodeContent(content: string, size: number): FrozenRequest[] {
  return content
    .split('\n')
    .flatMap((line, position) => (line === '' ? [] : [decodeLine(line, position, size)]));
}

function decodeLine(line: string, position: number, size: number): FrozenRequest {
  const retryKey = line.slice(0, KEY_LENGTH);
  const bodyAt = line.indexOf('{', KEY_LENGTH);
  const whose = line.slice(KEY_LENGTH + 1, bodyAt).trimEnd();
  return { retryKey, body: line.slice(bodyAt), positions: positionsOf(whose, position, size) };
}

function positionsOf(whose: string, position: number, size: number): number[] {
  if (whose === '') return [position];
  return whose === EVERYONE ? Array.from({ length: size }, (_, index) => index) : parsePositions(whose);
}
