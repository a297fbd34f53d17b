import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import { type LoopSender, type LoopTarget, MESSAGES } from './loop.js';

/** What anybody would write first: LINE's official client, awaited. */
export function sdkSender({ url, token }: LoopTarget): LoopSender {
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: url });
  return {
    send: async (to, retryKey) => {
      try {
        if (typeof to === 'string') await client.pushMessage({ to, messages: MESSAGES }, retryKey);
        else await client.multicast({ to: [...to], messages: MESSAGES }, retryKey);
        return 200;
      } catch (error) {
        if (error instanceof HTTPFetchError) return error.status;
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
}
