import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from './database.js';

/** PostgreSQL's own pause between two looks of autovacuum. */
const LOOK_EVERY_MS = 60_000;

/** PostgreSQL's own shares of a table, but for small ones, which cost nothing as they are. */
const WORN = `SELECT format('%I', relname) AS name, n_dead_tup > 1000 + n_live_tup * 0.2 AS "hasDeadRows"
  FROM pg_stat_user_tables
  WHERE n_dead_tup > 1000 + n_live_tup * 0.2 OR n_mod_since_analyze > 1000 + n_live_tup * 0.1
  ORDER BY relname`;

/**
 * What autovacuum does on a server: the embedded database has none. Without it, the room of removed rows would never be
 * used again, and statements would be planned for tables as they once were. Nothing else runs meanwhile, which takes about a
 * second for a table of a million rows.
 */
@Injectable()
export class EmbeddedUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EmbeddedUpkeep.name);
  private timer?: NodeJS.Timeout;
  private looking: Promise<unknown> = Promise.resolve();
  private isEnding = false;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking
        .then(() => this.tidy())
        .catch((err: unknown) =>
          this.logger.error({ err }, 'tidying the database failed; it is tried again'),
        );
    }, LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks once, and tidies table by table what much was changed in. @returns their names */
  async tidy(): Promise<string[]> {
    const tables = await this.database.query<{ name: string; hasDeadRows: boolean }>(WORN);
    const tidied: string[] = [];
    for (const { name, hasDeadRows } of tables) {
      if (this.isEnding) break;
      await this.database.execute(hasDeadRows ? `VACUUM (ANALYZE) ${name}` : `ANALYZE ${name}`);
      tidied.push(name);
    }
    return tidied;
  }
}
