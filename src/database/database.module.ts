import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { Database } from './database.js';
import { EmbeddedUpkeep } from './embedded-upkeep.js';

/** Where PostgreSQL is: a server's URL, or the socket folder of the embedded one. */
export type DatabaseAddress = { url: string } | { host: string; port: number };

/** Connections per process; each is held only for the length of a statement or a transaction. */
const POOL_SIZE = 10;
/**
 * The embedded database has one session for all connections, and its socket server takes turns between single protocol
 * messages: with a second connection, one's parameters are bound to the other's statement. Nothing is lost by one, since
 * it runs statements one after another anyway.
 *
 * @see https://github.com/electric-sql/pglite/issues/1046
 */
const EMBEDDED_POOL_SIZE = 1;

/** One data source for all features; pending migrations are applied before anything else starts. */
@Module({})
export class DatabaseModule {
  static forRoot(address: DatabaseAddress): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          ...('url' in address ? address : { ...address, username: 'postgres', database: 'postgres' }),
          poolSize: 'url' in address ? POOL_SIZE : EMBEDDED_POOL_SIZE,
          synchronize: false,
          migrations,
          migrationsRun: true,
          migrationsTransactionMode: 'each',
          applicationName: 'hikyaku',
          autoLoadEntities: true,
          logging: false,
          // A wrong address must stop the start with its reason, not be tried for half a minute.
          retryAttempts: 2,
          retryDelay: 1000,
        }),
      ],
      providers: [
        {
          provide: Database,
          inject: [getDataSourceToken()],
          useFactory: (source: DataSource) => new Database(source),
        },
        ...('url' in address ? [] : [EmbeddedUpkeep]),
      ],
      exports: [Database],
    };
  }
}
