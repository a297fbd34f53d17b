import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { loadProcessSettings, SettingsError } from './config/index.js';
import { checkDatabaseServer, whileAlone } from './database/index.js';
import { describeStartFailure } from './start-failure.js';

/**
 * A further process that plans and sends beside the server, on this host or another one; any number of them. They meet
 * in PostgreSQL, which holds the work, and in Redis, which rings and paces.
 */
try {
  const settings = { ...loadProcessSettings(), roles: ['plan' as const, 'send' as const] };
  const { databaseUrl, redisUrl } = settings;
  if (!databaseUrl || !redisUrl)
    throw new SettingsError(
      [
        databaseUrl
          ? ''
          : 'DATABASE_URL is needed by a worker: the embedded database serves one process only',
        redisUrl
          ? ''
          : 'REDIS_URL is needed by a worker: without it, processes would exceed LINE’s limits together',
      ].filter(Boolean),
    );
  await checkDatabaseServer(databaseUrl);
  const app = await whileAlone(databaseUrl, () =>
    NestFactory.createApplicationContext(AppModule.forRoot(settings, { url: databaseUrl }), {
      bufferLogs: true,
      abortOnError: false,
    }),
  );
  app.useLogger(app.get(Logger));
  const stop = (): void => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  console.log('Hikyaku worker plans and sends.');
} catch (error) {
  console.error(describeStartFailure(error) ?? error);
  process.exit(1);
}
