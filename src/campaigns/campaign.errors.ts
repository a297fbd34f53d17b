import { AppError } from '../common/index.js';
import type { CheckIssue } from './check.dto.js';
import { allowedActions, type CampaignAction, type CampaignStatus } from './campaign-lifecycle.js';

const DONE: Record<CampaignAction, string> = {
  update: 'changed',
  delete: 'deleted',
  check: 'checked',
  test: 'tested',
  publish: 'published',
  pause: 'paused',
  resume: 'resumed',
  stop: 'stopped',
  retry: 'retried',
  archive: 'archived',
  duplicate: 'duplicated',
};

/** The campaign is in no state for what was asked. */
export class CampaignActionRefused extends AppError {
  constructor(campaignId: string, action: CampaignAction, status: CampaignStatus) {
    const allowed = allowedActions(status).map((one) => DONE[one]);
    super(
      'conflict',
      action === 'update' ? 'campaign_not_editable' : `campaign_cannot_${action}`,
      `A campaign with the status ${status} cannot be ${DONE[action]}. It can be ${allowed.join(', ')}.`,
      { context: { campaignId } },
    );
  }
}

/** Stopping is for good, and takes until the last answers are in. */
export class CampaignIsStopping extends AppError {
  constructor(campaignId: string, action: CampaignAction) {
    super(
      'conflict',
      `campaign_cannot_${action}`,
      `The campaign is being stopped and cannot be ${DONE[action]} any more.`,
      { context: { campaignId } },
    );
  }
}

/** Somebody changed or published the campaign between being read and being written. */
export class CampaignChanged extends AppError {
  constructor(campaignId: string) {
    super(
      'conflict',
      'campaign_changed',
      'The campaign was changed meanwhile. Read it again and repeat your change.',
      {
        context: { campaignId },
      },
    );
  }
}

/** Publishing would send something wrong, or nothing. */
export class CampaignNotReady extends AppError {
  constructor(campaignId: string, issues: CheckIssue[]) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    super('invalid', 'campaign_not_ready', 'The campaign cannot be published as it is.', {
      errors: errors.map(({ path, message }) => ({ path, message })),
      details: { issues },
      context: { campaignId },
    });
  }
}

/** None of the failures is of a kind that another attempt could mend. */
export class NothingToRetry extends AppError {
  constructor(campaignId: string) {
    super(
      'conflict',
      'nothing_to_retry',
      'No recipient of the latest run failed for a reason that another attempt could mend. The report names the reasons.',
      { context: { campaignId } },
    );
  }
}
