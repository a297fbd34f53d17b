import type { DynamicModule, LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, LoggerModule } from 'nestjs-pino';
import { maskPersonalData } from './common/index.js';
import type { Settings } from './config/index.js';

/**
 * Structured logs, one JSON object a line. Request bodies, headers and query strings are never logged: they hold
 * personal data and secrets. What third-party errors quote is masked, and their parameters are left out.
 */
export function loggingModule(settings: Pick<Settings, 'logLevel'>): DynamicModule {
  return LoggerModule.forRoot({
    // Its logger of the current request lives in an AsyncLocalStorage, which from the first request on makes every
    // promise of the process dearer: a third of the cost of a push. Who logs in a request names its id.
    forRoutes: [],
    pinoHttp: {
      level: settings.logLevel,
      autoLogging: false,
      quietReqLogger: true,
      // pino-http would hand our own serializer a plain object instead of the error.
      wrapSerializers: false,
      serializers: { err: describeError, req: () => undefined, res: () => undefined },
      redact: [
        'authorization',
        '*.authorization',
        '*.channelAccessToken',
        '*.channelSecret',
        '*.accessToken',
      ],
    },
  });
}

const OF_THE_START = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/** What Nest tells of its own start is detail: among it nobody would find the link that makes the first owner. */
export function quietAtStart(logger: Logger): LoggerService {
  return {
    log: (message: unknown, ...more: unknown[]) =>
      OF_THE_START.has(String(more.at(-1))) ? logger.debug(message, ...more) : logger.log(message, ...more),
    error: logger.error.bind(logger),
    warn: logger.warn.bind(logger),
    debug: logger.debug.bind(logger),
    verbose: logger.verbose.bind(logger),
    fatal: logger.fatal.bind(logger),
  };
}

/** One line per answered request, by route pattern: a path may hold a contact's id. */
export function logRequests(app: NestFastifyApplication): void {
  const logger = app.get(Logger);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      const line = { requestId: request.id, method: request.method, route, status: reply.statusCode };
      logger.debug({ ...line, ms: Math.round(reply.elapsedTime) }, 'request');
      done();
    });
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: maskPersonalData(String(error)) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: maskPersonalData(message),
    stack: stack ? maskPersonalData(stack) : undefined,
    ...('code' in error ? { code: error.code } : {}),
    ...(cause ? { cause: describeError(cause) } : {}),
  };
}
