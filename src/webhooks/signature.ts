import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether LINE made this body, or somebody else who has the channel's secret. In constant time, so that a forger learns
 * nothing from how long a refusal takes.
 *
 * @param body      the bytes as they came: parsed and written again they may differ
 * @param signature `x-line-signature`
 * @see https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export function isSignedBy(channelSecret: string, body: Buffer, signature: string): boolean {
  const expected = createHmac('sha256', channelSecret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
