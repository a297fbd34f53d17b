import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DeliveriesModule } from '../deliveries/index.js';
import { EventsModule } from '../events/index.js';
import { MessageTemplatesModule } from '../message-templates/index.js';
import { OutgoingModule } from '../outgoing/index.js';
import { RunsModule } from '../runs/index.js';
import { TestRecipientsModule } from '../test-recipients/index.js';
import { TrackingModule } from '../tracking/index.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignContents } from './campaign-contents.js';
import { CampaignProgressService } from './campaign-progress.service.js';
import { CampaignReportService } from './campaign-report.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { CheckCampaignService } from './checking/check-campaign.service.js';
import { AudienceCheckRepository } from './checking/audience-check.repository.js';
import { AudienceCheckRunner } from './checking/audience-check.runner.js';
import { AudienceChecksController } from './checking/audience-checks.controller.js';
import { AudienceChecksService } from './checking/audience-checks.service.js';
import { LineValidationService } from './checking/line-validation.service.js';
import { LinkCheckService } from './checking/link-check.service.js';
import { DraftCheckService } from './drafting/draft-check.service.js';
import { DraftsService } from './drafting/drafts.service.js';
import { RevisionRepository } from './drafting/revision.repository.js';
import { RevisionsController } from './drafting/revisions.controller.js';
import { CampaignListRepository } from './listing/campaign-list.repository.js';
import { CampaignListService } from './listing/campaign-list.service.js';
import { MessageMakers } from './message-makers.js';
import { ProgressController } from './progress.controller.js';
import { ProgressFeed } from './progress-feed.js';
import { QuotaForecastService } from './checking/quota-forecast.service.js';
import { PublishCampaignService } from './publish-campaign.service.js';
import { ReportController } from './report.controller.js';
import { ScheduledStartRepository } from './scheduling/scheduled-start.repository.js';
import { StartDueCampaignsService } from './scheduling/start-due-campaigns.service.js';
import { StartLoop } from './scheduling/start-loop.js';
import { TestData } from './timeline/test-data.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineRepository } from './timeline/timeline.repository.js';
import { TimelineService } from './timeline/timeline.service.js';
import { ContactPicks } from './trying/contact-picks.js';
import { PreviewService } from './trying/preview.service.js';
import { TestSendRepository } from './trying/test-send.repository.js';
import { TestSendService } from './trying/test-send.service.js';
import { TestTargets } from './trying/test-targets.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Campaign]),
    ConnectionsModule,
    ContactsModule,
    AudiencesModule,
    DeliveriesModule,
    EventsModule,
    RunsModule,
    MessageTemplatesModule,
    OutgoingModule,
    TestRecipientsModule,
    TrackingModule,
  ],
  controllers: [
    CampaignsController,
    RevisionsController,
    AudienceChecksController,
    ReportController,
    ProgressController,
    TimelineController,
  ],
  providers: [
    CampaignRepository,
    CampaignsService,
    CampaignListRepository,
    CampaignListService,
    DraftCheckService,
    DraftsService,
    RevisionRepository,
    ScheduledStartRepository,
    StartDueCampaignsService,
    StartLoop,
    PublishCampaignService,
    CheckCampaignService,
    QuotaForecastService,
    AudienceCheckRepository,
    AudienceCheckRunner,
    AudienceChecksService,
    LineValidationService,
    LinkCheckService,
    CampaignContents,
    MessageMakers,
    ContactPicks,
    PreviewService,
    TestTargets,
    TestSendRepository,
    TestSendService,
    TestData,
    TimelineRepository,
    TimelineService,
    CampaignReportService,
    CampaignProgressService,
    ProgressFeed,
  ],
})
export class CampaignsModule {}
