import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Closes, when the server ends, whoever connected and has not asked for anything yet.
 *
 * Browsers and `fetch` open connections in advance, the latter after each stream that its user left. Node counts them
 * neither as idle nor as busy and would wait for them for more than a minute.
 */
export function closeSilentConnections(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const silent = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => silent.delete(socket));
  fastify.addHook('preClose', (done) => {
    for (const socket of silent) socket.destroy();
    done();
  });
}
