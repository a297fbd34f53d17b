import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { serveApiDocument } from './api-document.js';
import { AppModule } from './app.module.js';
import { answerProblem, AppError, ProblemFilter, StrictValidation } from './common/index.js';
import type { Settings } from './config/index.js';
import {
  checkDatabaseServer,
  type EmbeddedDatabase,
  startEmbeddedDatabase,
  whileAlone,
} from './database/index.js';
import { ApiKeysService, OneTimeLinks } from './identity/index.js';
import { logRequests, quietAtStart } from './logging.js';
import { PUBLIC_MEDIA_ROUTES } from './media/index.js';
import { closeSilentConnections } from './silent-connections.js';
import { answerUnreadable } from './unreadable-requests.js';

export interface Server {
  app: NestFastifyApplication;
  url: string;
  /** the admin key, only when it was made at this start: it is shown once */
  newAdminKey?: string;
  /** where the first owner is made, only while there is nobody; it works once, for 24 hours */
  setupUrl?: string;
  /** Ends what is in flight, then the database; safe to call twice. */
  close(): Promise<void>;
}

/** Room for a bulk request of 5,000 contacts with many attributes. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;
/** An external id may have 255 characters, each up to 12 in a path (`%F0%9F%98%80`). */
const PATH_PARAMETER_LENGTH = 255 * 12;

/**
 * Starts everything this process does: database (with migrations), API, planning and sending.
 *
 * @throws DataDirInUse, or what the database or the port says when it cannot be had
 */
export async function startServer(given: Settings): Promise<Server> {
  const settings = { ...given };
  if (settings.databaseUrl) await checkDatabaseServer(settings.databaseUrl);
  const embedded = settings.databaseUrl ? undefined : await startEmbeddedDatabase(settings.dataDir);
  try {
    const create = (): Promise<NestFastifyApplication> => createApp(settings, embedded);
    const app = settings.databaseUrl ? await whileAlone(settings.databaseUrl, create) : await create();
    const newAdminKey = await app.get(ApiKeysService).ensureAdmin(settings.adminApiKey);
    await app.listen(settings.port, settings.host);
    const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('0.0.0.0', 'localhost');
    // With PORT=0 the address is known only now; whoever shows it reads it from the settings when asked.
    settings.publicUrl ??= `http://localhost:${new URL(url).port}`;
    const isApi = settings.roles.includes('api');
    const setupUrl = isApi ? await app.get(OneTimeLinks).makeSetup() : undefined;
    return { app, url, newAdminKey, setupUrl, close: closeOnce(app, embedded) };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

async function createApp(settings: Settings, embedded?: EmbeddedDatabase): Promise<NestFastifyApplication> {
  const address = embedded ?? { url: settings.databaseUrl ?? '' };
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: settings.trustedProxies ?? false,
    genReqId: () => randomUUID(),
    // A client that never finishes its request must not keep the process from ending.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: PATH_PARAMETER_LENGTH },
    // An address that cannot be read never gets as far as a route and its filter.
    frameworkErrors: answerProblem,
    clientErrorHandler: answerUnreadable,
  });
  readJsonAlone(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings, address),
    adapter,
    {
      bufferLogs: true,
      abortOnError: false,
      bodyParser: false,
    },
  );
  app.useLogger(quietAtStart(app.get(Logger)));
  await app.register(multipart, { limits: { fileSize: settings.importMaxBytes, files: 1, fields: 20 } });
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics', ...PUBLIC_MEDIA_ROUTES],
  });
  app.useGlobalPipes(new StrictValidation());
  app.useGlobalFilters(new ProblemFilter());
  logRequests(app);
  closeSilentConnections(app);
  if (!settings.roles.includes('api')) refuseApi(adapter);
  serveApiDocument(app);
  await app.init();
  return app;
}

/**
 * Nest would add a parser for forms, whose values are all text. An empty body is no body: many a client sends the header
 * with every request, also with one that only says "publish".
 */
function readJsonAlone(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body.toString(), done);
  });
}

/** A process that only plans and sends answers for its health and its metrics, and for nothing else. */
function refuseApi(adapter: FastifyAdapter): void {
  const refusal = new AppError(
    'not_found',
    'no_api_here',
    'This process serves no API: its ROLES leave out api.',
  );
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) answerProblem(refusal, request, reply);
    else done();
  });
}

function closeOnce(app: NestFastifyApplication, embedded?: EmbeddedDatabase): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= app.close().then(() => embedded?.close()));
}
