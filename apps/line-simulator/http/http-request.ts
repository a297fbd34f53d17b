import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { ReadBody } from './read-body.js';

/** A request that came in whole, whoever read it. */
export interface HttpRequest {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly retryKey: string | undefined;
  /** All of them; made only when somebody looks. */
  readonly headers: IncomingHttpHeaders;
  readonly body: ReadBody;
}

/** A request that Node's own HTTP server read. */
export function fromIncoming({ method, url, headers }: IncomingMessage, body: ReadBody): HttpRequest {
  const retryKey = headers['x-line-retry-key'];
  return {
    method: method ?? '',
    url: url ?? '/',
    authorization: headers.authorization,
    contentType: headers['content-type'],
    retryKey: typeof retryKey === 'string' ? retryKey : retryKey?.join(),
    headers,
    body,
  };
}
