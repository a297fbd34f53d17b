/** What a handler answers. The server adds the request id and the headers LINE always sends. */
export interface Answer {
  status: number;
  /** Ready to be written: JSON unless `contentType` says otherwise. */
  body: string;
  contentType?: string;
  /** Of the request that was accepted before, on a 409. */
  acceptedRequestId?: string;
  /** Header names are written in capital letters. */
  shoutsHeaders?: boolean;
  /** The body, when that takes a while to be known: then `body` is empty. Must not be rejected. */
  later?: Promise<string>;
  /** How the answer goes wrong on its way; whole when absent. */
  transport?: Transport;
  /** Held back for so long, in milliseconds. */
  delayMs?: number;
}

/** An answer under the id that LINE gives every request. */
export interface LineAnswer {
  requestId: string;
  answer: Answer;
}

/** Ways an answer is lost: never sent, the connection reset before a byte, or cut in the middle of the body. */
export type Transport = 'hang' | 'reset' | 'half_body';

export const JSON_TYPE = 'application/json';

/** An answer with a JSON body. */
export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
});

/** `{}` with status 200: what most of LINE's calls answer. Shared, so it must not be changed. */
export const EMPTY_OK: Answer = Object.freeze({ status: 200, body: '{}' });
