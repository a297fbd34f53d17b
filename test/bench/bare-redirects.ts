// The least that answers with a redirect: what Node's HTTP server costs by itself. Started by `measure-redirects.ts`.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((_request, response) => {
  response.writeHead(302, { location: 'https://shop.example.com/', 'content-length': 0 }).end();
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
