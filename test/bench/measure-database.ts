import { Client } from 'pg';
import type { DatabaseAddress } from './place.js';
import { readProcess } from './measure-process.js';

const LOOK_EVERY_MS = 500;

/** Our connections, and the server's own workers: log writer, checkpoints, clearing up. */
const PROCESSES = `
  SELECT pid FROM pg_stat_activity
  WHERE (datname = current_database() OR datname IS NULL) AND pid <> pg_backend_pid()`;

/**
 * CPU of a PostgreSQL server's processes for our database, when the server is on this machine. Looked at again and again,
 * because a connection that ends takes its figures with it.
 */
export class DatabaseMeter {
  private readonly before = new Map<number, number>();
  private readonly latest = new Map<number, number>();
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly client: Client) {}

  static async start(address: DatabaseAddress): Promise<DatabaseMeter> {
    const meter = new DatabaseMeter(new Client(address));
    // The database is dropped under it when the bench is interrupted.
    meter.client.on('error', () => undefined);
    await meter.client.connect();
    for (const [pid, seconds] of await meter.read()) meter.before.set(pid, seconds);
    meter.timer = setInterval(() => void meter.look().catch(() => undefined), LOOK_EVERY_MS);
    return meter;
  }

  /** @returns seconds of CPU since the start; `undefined` when the server's processes cannot be seen from here */
  async stop(): Promise<number | undefined> {
    clearInterval(this.timer);
    await this.look();
    await this.client.end();
    if (this.latest.size === 0) return undefined;
    return [...this.latest].reduce((sum, [pid, now]) => sum + now - (this.before.get(pid) ?? 0), 0);
  }

  private async look(): Promise<void> {
    for (const [pid, seconds] of await this.read()) this.latest.set(pid, seconds);
  }

  private async read(): Promise<[number, number][]> {
    const { rows } = await this.client.query<{ pid: number }>(PROCESSES);
    return rows.flatMap(({ pid }): [number, number][] => {
      const use = readProcess(pid);
      return use ? [[pid, use.cpuSeconds]] : [];
    });
  }
}
