import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DeliveriesModule } from '../deliveries/index.js';
import { RunsModule } from '../runs/index.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignProgressService } from './campaign-progress.service.js';
import { CampaignReportService } from './campaign-report.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { CheckCampaignService } from './check-campaign.service.js';
import { ProgressController } from './progress.controller.js';
import { ProgressFeed } from './progress-feed.js';
import { QuotaForecastService } from './quota-forecast.service.js';
import { ReportController } from './report.controller.js';
import { TryCampaignService } from './try-campaign.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Campaign]),
    ConnectionsModule,
    ContactsModule,
    AudiencesModule,
    DeliveriesModule,
    RunsModule,
  ],
  controllers: [CampaignsController, ReportController, ProgressController],
  providers: [
    CampaignRepository,
    CampaignsService,
    CheckCampaignService,
    QuotaForecastService,
    TryCampaignService,
    CampaignReportService,
    CampaignProgressService,
    ProgressFeed,
  ],
})
export class CampaignsModule {}
