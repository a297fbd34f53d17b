import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdPipe, type Page, pageSchema } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { CampaignReportService } from './campaign-report.service.js';
import { DeliveriesQuery, DeliveryView, ExplanationView, ReportView } from './report.dto.js';

@ApiTags('Reports')
@ApiExtraModels(DeliveryView)
@Controller('campaigns/:id')
export class ReportController {
  constructor(private readonly reports: CampaignReportService) {}

  /** The funnel, live. At every moment qualified = removed + attempted, and attempted = pending + failed + sent. */
  @Get('report')
  @Needs('view')
  @ApiOkResponse({ type: ReportView })
  report(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.reports.report(workspaceId, id);
  }

  /** The contacts behind the numbers: every qualified one once. */
  @Get('deliveries')
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('DeliveryView') })
  list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<Page<DeliveryView>> {
    return this.reports.list(workspaceId, id, query);
  }

  /** The same as a file, with the same filters; `limit` and `cursor` are of no account. */
  @Get('deliveries.csv')
  @Needs('view')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async listAsCsv(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reports.listAsCsv(workspaceId, id, query), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="deliveries.csv"',
    });
  }

  /** Why one contact received it, or did not. */
  @Get('deliveries/:externalId')
  @Needs('view')
  @ApiOkResponse({ type: ExplanationView })
  explain(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('externalId') externalId: string,
  ): Promise<ExplanationView> {
    return this.reports.explain(workspaceId, id, externalId);
  }
}
