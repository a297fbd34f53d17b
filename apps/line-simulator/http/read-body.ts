import type { IncomingMessage } from 'node:http';

/** A request's body, or the word that it was larger than allowed (then nothing of it is kept). */
export interface ReadBody {
  bytes: Buffer;
  tooLarge: boolean;
}

const NO_BYTES = Buffer.alloc(0);
export const NO_BODY: ReadBody = Object.freeze({ bytes: NO_BYTES, tooLarge: false });
const TOO_LARGE: ReadBody = Object.freeze({ bytes: NO_BYTES, tooLarge: true });

/**
 * Reads the whole body and calls `done` once; never when the client goes away in the middle. A body beyond `limitBytes` is
 * read to its end all the same, or the client would see a broken connection instead of the 413.
 */
export function readBody(request: IncomingMessage, limitBytes: number, done: (body: ReadBody) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
    else chunks.length = 0;
  });
  request.on('end', () => {
    const [only] = chunks;
    const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
    done(size > limitBytes ? TOO_LARGE : { bytes, tooLarge: false });
  });
}
