import type { FastifyReply } from 'fastify';

/** Aborts when the client goes away before it was answered: what is only read for it need not be read to its end. */
export function whenAbandoned(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  // Not the request's own `close`: that one comes as soon as its body has been read.
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
