import { createHmac } from 'node:crypto';

/** What LINE sends as `x-line-signature`: of the exact bytes, with the channel's secret. */
export const signatureOf = (body: Buffer, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('base64');
