import { randomBytes, randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { answerWith, type LocalServer, startLocalServer } from '../../libs/line/testing/local-server.js';
import { Clock, SecretBox } from '../../src/common/index.js';
import { loadSettings, type Settings } from '../../src/config/index.js';
import { ConnectionAccess } from '../../src/connections/connection-access.js';
import { Connection } from '../../src/connections/connection.entity.js';
import { ConnectionRepository } from '../../src/connections/connection.repository.js';
import { ConnectionSecrets } from '../../src/connections/connection-secrets.js';
import { HeldTokensReader } from '../../src/connections/held-tokens.js';
import { IssuedTokenRepository } from '../../src/connections/issued-token.repository.js';
import { LineGateway } from '../../src/connections/line-gateway.js';
import { TokenIssuer } from '../../src/connections/token-issuer.js';
import { Database, DatabaseModule } from '../../src/database/index.js';
import { openDatabase } from './open-database.js';

const STATELESS = '/oauth2/v3/token';

/** Runs ahead of the real time by as much as a test says. */
export class MovableClock extends Clock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  advance(seconds: number): void {
    this.aheadMs += seconds * 1_000;
  }
}

/** LINE's token endpoints, as a test wants them. */
export interface TokenDesk {
  server: LocalServer;
  /** which kinds it offers: without `stateless` that endpoint answers 404 */
  offersStateless: boolean;
  /** the status to refuse with, instead of a token */
  refuseWith: number | undefined;
  /** how long it takes to answer */
  delayMs: number;
  /** every token issued so far, oldest first */
  issued: string[];
}

export interface OpenTokens {
  database: Database;
  clock: MovableClock;
  desk: TokenDesk;
  /** a process's own door to tokens: its memory is its own, the database is shared */
  startProcess(): ConnectionAccess;
  /** a connection by channel id and secret without a token yet */
  addConnection(): Promise<{ workspaceId: string; id: string }>;
  rowOf(id: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export async function openTokens(): Promise<OpenTokens> {
  const { address, drop } = await openDatabase();
  const app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(address), TypeOrmModule.forFeature([Connection])],
    providers: [ConnectionRepository, IssuedTokenRepository],
  }).compile();
  const desk = await openDesk();
  const settings: Settings = { ...loadSettings({}), lineApiBaseUrl: desk.server.url, lineTimeoutMs: 2_000 };
  const clock = new MovableClock();
  const secrets = new ConnectionSecrets(new SecretBox(randomBytes(32)));
  const database = app.get(Database);
  const tokens = app.get(IssuedTokenRepository);
  const processes: { issuer: TokenIssuer; line: LineGateway }[] = [];
  return {
    database,
    clock,
    desk,
    startProcess: () => {
      const line = new LineGateway(settings, clock);
      const held = new HeldTokensReader(app.get(ConnectionRepository), secrets, clock);
      const issuer = new TokenIssuer(tokens, held, secrets, line, clock, settings);
      processes.push({ issuer, line });
      return new ConnectionAccess(held, issuer, tokens, line, clock);
    },
    addConnection: () => addConnection(database, secrets),
    rowOf: async (id) => {
      const [row] = await database.query<Record<string, unknown>>('SELECT * FROM connections WHERE id = $1', [
        id,
      ]);
      return row ?? {};
    },
    close: async () => {
      for (const { issuer, line } of processes) {
        await issuer.onApplicationShutdown();
        await line.onApplicationShutdown();
      }
      await desk.server.close();
      await app.close();
      await drop();
    },
  };
}

async function openDesk(): Promise<TokenDesk> {
  const issued: string[] = [];
  const server = await startLocalServer((response, request) => {
    const answer = answerOf(request.path);
    setTimeout(() => answer(response, request), desk.delayMs);
  });
  const desk: TokenDesk = { server, offersStateless: true, refuseWith: undefined, delayMs: 0, issued };
  const answerOf = (path: string) => {
    if (path === STATELESS && !desk.offersStateless) return answerWith(404, { message: 'Not found' });
    if (desk.refuseWith) return answerWith(desk.refuseWith, { error_description: 'invalid client_secret' });
    const kind = path === STATELESS ? 'stateless' : 'short-lived';
    const accessToken = `${kind}-${issued.length + 1}`;
    issued.push(accessToken);
    const expiresIn = path === STATELESS ? 900 : 30 * 24 * 3_600;
    return answerWith(200, { access_token: accessToken, expires_in: expiresIn, token_type: 'Bearer' });
  };
  return desk;
}

async function addConnection(database: Database, secrets: ConnectionSecrets) {
  const [workspaceId, id] = [randomUUID(), randomUUID()];
  const sealed = secrets.seal(id, { channelId: '1234567890', channelSecret: 'secret' });
  await database.execute('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [workspaceId, 'Test']);
  await database.execute(
    `INSERT INTO connections (id, workspace_id, name, status, channel_id, sealed_channel_secret, bot_user_id,
       bot_basic_id, bot_display_name, quota_type, quota_used, verified_at)
     VALUES ($1, $2, 'Test', 'active', $3, $4, 'U', '@test', 'Test', 'none', 0, now())`,
    [id, workspaceId, sealed.channelId, sealed.sealedChannelSecret],
  );
  return { workspaceId, id };
}
