import { PRODUCT_VERSION } from '../../config/index.js';
import type { WaitingDelivery } from './relay-delivery.repository.js';
import { relaySignature } from './relay-signature.js';

/** Names a forwarded body; the same one when it comes again. What comes with it is not forwarded once more. */
export const DELIVERY_HEADER = 'x-hikyaku-delivery';

/** What goes with a body: LINE's signature of it, and ours. */
export function headersOf(
  { id, body, signature }: WaitingDelivery,
  secret: string,
  now: Date,
): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': `Hikyaku/${PRODUCT_VERSION} (webhook relay)`,
    'x-line-signature': signature,
    'x-hikyaku-signature': relaySignature(secret, body, now),
    [DELIVERY_HEADER]: id,
  };
}
