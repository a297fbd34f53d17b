import { AppError } from '../common/index.js';
import type { CheckIssue } from './checking/check.dto.js';
import { asProblem, type Mistake } from './drafting/mistake.js';
import type { CampaignView } from './campaign-view.dto.js';
import { allowedActions, type CampaignAction, type CampaignStatus } from './campaign-lifecycle.js';

/** The draft breaks rules, and was kept so. */
export class DraftHasMistakes extends AppError {
  constructor(campaignId: string, mistakes: Mistake[]) {
    super(
      'invalid',
      'campaign_has_mistakes',
      'The draft has mistakes. Mend them first; `mistakes` names each.',
      {
        errors: mistakes.map(asProblem),
        details: { mistakes },
        context: { campaignId },
      },
    );
  }
}

const DONE: Record<CampaignAction, string> = {
  update: 'changed',
  delete: 'deleted',
  check: 'checked',
  test: 'tested',
  publish: 'published',
  unpublish: 'taken back',
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
  /** @param current what is in store, so that nobody has to ask for it to compare */
  constructor(campaignId: string, current?: CampaignView) {
    super(
      'conflict',
      'campaign_changed',
      'The campaign was changed meanwhile. Read it again and repeat your change.',
      { context: { campaignId }, details: current ? { current } : {} },
    );
  }
}

/** Its start was first: what has begun is paused or stopped, not taken back. */
export class CampaignAlreadyStarted extends AppError {
  constructor(campaignId: string) {
    super(
      'conflict',
      'campaign_already_started',
      'Sending has started, so the campaign cannot be taken back any more. Pause or stop it instead.',
      { context: { campaignId } },
    );
  }
}

/** Publishing would send something wrong, or nothing. */
export class CampaignNotReady extends AppError {
  constructor(campaignId: string, issues: CheckIssue[]) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    super('invalid', 'campaign_not_ready', 'The campaign cannot be published as it is.', {
      errors: errors.map(({ severity: _severity, ...problem }) => problem),
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
