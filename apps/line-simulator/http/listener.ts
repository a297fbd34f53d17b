import type { AddressInfo, Server, Socket } from 'node:net';

/** A server's port, which can be given up for a while and taken again: then connections are refused. */
export class Listener {
  private readonly sockets = new Set<Socket>();
  private port: number;
  private reopening: NodeJS.Timeout | null = null;

  constructor(
    private readonly server: Server,
    private readonly host: string,
    port: number,
  ) {
    this.port = port;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  get isOpen(): boolean {
    return this.server.listening;
  }

  /**
   * Listens, always on the same port once one is known.
   *
   * @throws the listening error, e.g. when the port is taken
   */
  open(): Promise<number> {
    this.stopWaiting();
    if (this.server.listening) return Promise.resolve(this.port);
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.port, this.host, () => {
        this.server.off('error', reject);
        this.port = (this.server.address() as AddressInfo).port;
        resolve(this.port);
      });
    });
  }

  /** Stops listening and resets every connection, answered or not; opens again after `reopenAfterMs`, or when told. */
  close(reopenAfterMs: number | null = null): Promise<void> {
    this.stopWaiting();
    if (reopenAfterMs !== null)
      this.reopening = setTimeout(() => void this.open().catch(console.error), reopenAfterMs);
    if (!this.server.listening) return Promise.resolve();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      // Hanging answers and event streams never end by themselves.
      for (const socket of this.sockets) socket.resetAndDestroy();
    });
  }

  private stopWaiting(): void {
    if (this.reopening !== null) clearTimeout(this.reopening);
    this.reopening = null;
  }
}
