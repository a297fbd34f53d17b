import { Injectable } from '@nestjs/common';
import { compileTemplate } from '#libs/templating';
import { AudienceResolver, type ResolvedAudience } from '../../audiences/index.js';
import { ContactReader } from '../../contacts/index.js';
import { Database } from '../../database/index.js';
import { QuarantineRepository } from '../../deliveries/index.js';
import { ProspectMaker } from '../../runs/index.js';
import type { Campaign } from '../campaign.entity.js';
import { selectionOf } from '../campaign-definition.js';
import { type CampaignMaking, MessageMakers } from '../message-makers.js';
import { removedByName } from '../report.js';
import type { AudienceCheckResult, RequestForecast } from './audience-check.dto.js';
import { AudienceCheckRepository } from './audience-check.repository.js';
import { AudienceFindings, type Findings } from './audience-findings.js';
import { findingIssues } from './finding-issues.js';
import { CheckCampaignService } from './check-campaign.service.js';
import { LineValidationService } from './line-validation.service.js';
import { LinkCheckService } from './link-check.service.js';
import { AudienceWalk } from './walk-audience.js';

/** Contacts read at once. */
const PAGE_SIZE = 2_500;
/** Also what is said of a check whose process died without a word. */
export const INTERRUPTED = 'The server ended before the check did. Start it again.';
/** LINE's limits of one channel, in requests a second. */
const PUSHES_A_SECOND = 2_000;
const MULTICASTS_A_SECOND = 200;

/** Makes every recipient's message, as a run would, and sends none. */
@Injectable()
export class AudienceCheckRunner {
  constructor(
    private readonly repository: AudienceCheckRepository,
    private readonly checker: CheckCampaignService,
    private readonly makers: MessageMakers,
    private readonly audiences: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly quarantine: QuarantineRepository,
    private readonly validation: LineValidationService,
    private readonly links: LinkCheckService,
    private readonly database: Database,
  ) {}

  /** Ends by itself when it was cancelled; a process that shuts down leaves it failed. */
  async run(id: string, campaign: Campaign, options: { links: boolean }, signal: AbortSignal): Promise<void> {
    const { workspaceId, definition } = campaign;
    const quick = await this.checker.check(campaign);
    const { count: total } = quick.audience;
    if (!(await this.repository.report(id, 0, total))) return;
    const audience = await this.audiences.resolve(workspaceId, selectionOf(definition.audience), 'audience');
    const making = await this.makers.open(campaign);
    const findings = new AudienceFindings();
    const wentThrough = await this.walk(id, campaign, audience, making, findings, total, signal);
    if (!wentThrough) {
      if (signal.aborted) await this.repository.finish(id, 'failed', { problem: INTERRUPTED });
      return;
    }
    const found = findings.result();
    const validation = await this.validation.validate(campaign, findings.toValidate());
    const links = options.links ? await this.links.check(making.content) : null;
    const { removed, requests, ...rest } = found;
    const result: AudienceCheckResult = {
      ...rest,
      templateVersion: making.content.templateVersion,
      removed: removedByName([removed]),
      requests: { ...requests, seconds: secondsOf(requests) },
      validation,
      links,
      quota: quick.quota,
      issues: [...quick.issues, ...findingIssues(found, validation, links)],
    };
    await this.repository.finish(id, 'done', { result });
  }

  /** @returns whether it came to the end */
  private async walk(
    id: string,
    campaign: Campaign,
    audience: ResolvedAudience,
    making: CampaignMaking,
    findings: AudienceFindings,
    total: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { workspaceId, definition } = campaign;
    const walk = new AudienceWalk(
      {
        campaignId: campaign.id,
        controlGroupPercent: definition.controlGroupPercent,
        limit: definition.audience.limit ?? null,
        maker: new ProspectMaker({
          recipient: compileTemplate(definition.recipient),
          maker: making.maker,
          contexts: making.contexts,
          shortener: this.makers.shownLinks(campaign, making),
        }),
        quarantinedAmong: await this.quarantineOf(campaign),
      },
      findings,
    );
    let after: string | undefined;
    for (;;) {
      const page = await this.contacts.nextPage({
        workspaceId,
        where: audience.where,
        after,
        limit: PAGE_SIZE,
        connectionId: campaign.connectionId ?? undefined,
      });
      await walk.pass(page);
      const { checked } = findings;
      if (signal.aborted || !(await this.repository.report(id, checked, Math.max(total, checked))))
        return false;
      if (page.length < PAGE_SIZE) return true;
      after = page.at(-1)?.id;
    }
  }

  private async quarantineOf({ connectionId }: Campaign): Promise<(ids: string[]) => Promise<Set<string>>> {
    if (!connectionId || !(await this.quarantine.hasAny(this.database, connectionId)))
      return () => Promise.resolve(new Set());
    return (lineIds) => this.quarantine.findAmong(this.database, connectionId, lineIds);
  }
}

/** Both go on side by side, each at its own limit. */
function secondsOf({ push, multicast }: Findings['requests']): RequestForecast['seconds'] {
  return Math.ceil(Math.max(push / PUSHES_A_SECOND, multicast / MULTICASTS_A_SECOND));
}
