import { type DynamicModule, Module } from '@nestjs/common';
import { AudiencesModule } from './audiences/index.js';
import { CampaignsModule } from './campaigns/index.js';
import { CommonModule } from './common/index.js';
import { ConfigModule, type Settings } from './config/index.js';
import { ConnectionsModule } from './connections/index.js';
import { ContactsModule } from './contacts/index.js';
import { type DatabaseAddress, DatabaseModule } from './database/index.js';
import { DeliveriesModule } from './deliveries/index.js';
import { EventsModule } from './events/index.js';
import { FollowersModule } from './followers/index.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/index.js';
import { loggingModule } from './logging.js';
import { MessageTemplatesModule } from './message-templates/index.js';
import { MediaModule } from './media/index.js';
import { OverviewModule } from './overview/index.js';
import { PacingModule } from './pacing/index.js';
import { ProfilesModule } from './profiles/index.js';
import { QueueModule } from './queue/index.js';
import { RetentionModule } from './retention/index.js';
import { RunsModule } from './runs/index.js';
import { TestRecipientsModule } from './test-recipients/index.js';
import { TelemetryModule } from './telemetry/index.js';
import { TrackingModule } from './tracking/index.js';
import { WebConsoleModule } from './web-console/index.js';
import { WebhooksModule } from './webhooks/index.js';

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
        RetentionModule,
        ContactsModule,
        EventsModule,
        AudiencesModule,
        MediaModule,
        MessageTemplatesModule,
        TestRecipientsModule,
        QueueModule,
        PacingModule,
        TelemetryModule,
        ConnectionsModule,
        TrackingModule,
        DeliveriesModule,
        RunsModule,
        CampaignsModule,
        ProfilesModule,
        FollowersModule,
        WebhooksModule,
        OverviewModule,
        WebConsoleModule.forRoot(),
      ],
    };
  }
}
