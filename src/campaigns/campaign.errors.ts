import { AppError, type InputProblem } from '../common/index.js';
import { allowedActions, type CampaignAction, type CampaignStatus } from './campaign-lifecycle.js';

/** The campaign is in no state for what was asked. */
export class CampaignActionRefused extends AppError {
  constructor(campaignId: string, action: CampaignAction, status: CampaignStatus) {
    const allowed = allowedActions(status).join(', ');
    super(
      'conflict',
      action === 'update' ? 'campaign_not_editable' : `campaign_cannot_${action}`,
      `A campaign that is ${status} cannot be asked to ${action}. It can: ${allowed}.`,
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
  constructor(campaignId: string, errors: InputProblem[]) {
    super('invalid', 'campaign_not_ready', 'The campaign cannot be published as it is.', {
      errors,
      context: { campaignId },
    });
  }
}
