import { LineSender } from '#libs/line';
import { bodyFor, type LoopSender, type LoopTarget } from './loop.js';

/** Our own HTTP sender without the product around it. */
export function ourSender({ url, token, endpoint, concurrency }: LoopTarget): LoopSender {
  const sender = new LineSender({ baseUrl: url, version: 'bench', maxConnections: concurrency });
  return {
    send: async (to, retryKey) => {
      const request = { accessToken: token, retryKey, body: bodyFor(to), timeoutMs: 10_000 };
      const answer = await sender[endpoint](request);
      if (answer.kind === 'no_answer') throw new Error(`no answer: ${answer.cause}, ${answer.message}`);
      return answer.status;
    },
    close: () => sender.close(),
  };
}
