import { type DynamicModule, Module } from '@nestjs/common';
import { AudiencesModule } from './audiences/index.js';
import { CampaignsModule } from './campaigns/index.js';
import { CommonModule } from './common/index.js';
import { ConfigModule, type Settings } from './config/index.js';
import { ConnectionsModule } from './connections/index.js';
import { ContactsModule } from './contacts/index.js';
import { type DatabaseAddress, DatabaseModule } from './database/index.js';
import { DeliveriesModule } from './deliveries/index.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/index.js';
import { loggingModule } from './logging.js';
import { PacingModule } from './pacing/index.js';
import { QueueModule } from './queue/index.js';
import { RunsModule } from './runs/index.js';
import { TelemetryModule } from './telemetry/index.js';

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
        ContactsModule,
        AudiencesModule,
        QueueModule,
        PacingModule,
        TelemetryModule,
        ConnectionsModule,
        DeliveriesModule,
        RunsModule,
        CampaignsModule,
      ],
    };
  }
}
