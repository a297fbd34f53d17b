// The least that answers a webhook: reads it, proves its signature, says 200, keeps nothing. Started by `measure-webhooks.ts`.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [secret = ''] = process.argv.slice(2);

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const expected = createHmac('sha256', secret).update(Buffer.concat(parts)).digest();
    const given = Buffer.from(String(request.headers['x-line-signature']), 'base64');
    const fits = given.length === expected.length && timingSafeEqual(given, expected);
    response.writeHead(fits ? 200 : 401, { 'content-length': 0 }).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
