import { Pool } from 'undici';
import { bodyFor, type LoopSender, type LoopTarget } from './loop.js';

/** The fastest HTTP client one would take without thinking, with nothing around it. */
export function undiciSender({ url, token, endpoint, concurrency }: LoopTarget): LoopSender {
  const pool = new Pool(url, { connections: concurrency });
  return {
    send: async (to, retryKey) => {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: `/v2/bot/message/${endpoint}`,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-line-retry-key': retryKey,
        },
        body: bodyFor(to),
      });
      await body.text();
      return statusCode;
    },
    close: () => pool.close(),
  };
}
