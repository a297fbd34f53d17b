/** Names one act, so that the server does it once however often it is asked. Also without HTTPS, where UUIDs are not to be had. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
