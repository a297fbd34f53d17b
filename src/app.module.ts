import { type DynamicModule, Module } from '@nestjs/common';
import { CommonModule } from './common/index.js';
import { ConfigModule, type Settings } from './config/index.js';
import { type DatabaseAddress, DatabaseModule } from './database/index.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/index.js';
import { loggingModule } from './logging.js';

/** Imports the features and decides nothing. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, database: DatabaseAddress): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(settings),
        loggingModule(settings),
        CommonModule,
        DatabaseModule.forRoot(database),
        IdentityModule,
        HealthModule,
      ],
    };
  }
}
