import { createHmac } from 'node:crypto';

/**
 * What a receiver checks a forwarded body by: `t=<seconds since 1970>,v1=<hex of HMAC-SHA256>`, over the seconds, a full stop
 * and the body's bytes. The time is in it so that what was overheard cannot be sent again later.
 */
export function relaySignature(secret: string, body: Buffer, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const hmac = createHmac('sha256', secret).update(`${seconds}.`).update(body);
  return `t=${seconds},v1=${hmac.digest('hex')}`;
}
