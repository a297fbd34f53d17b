import { say } from './check-texts.js';
import { parseLineId } from '#libs/line';
import { compileTemplate, TemplateSyntaxError } from '#libs/templating';
import { messageMistakes, templateMistake } from '../../messages/index.js';
import type { CampaignAudience, CampaignDefinition } from '../campaign-definition.js';
import { isInstant } from '../scheduling/due-time.js';
import type { Mistake } from '../drafting/mistake.js';

/**
 * What is wrong with a definition whoever receives it: refused at once, when it is saved, unless its mistakes are to be kept.
 *
 * An unfinished draft is no mistake: messages may still be missing.
 */
export function definitionProblems(definition: CampaignDefinition): Mistake[] {
  return [
    ...audienceProblems(definition.audience),
    ...recipientProblems(definition.recipient),
    ...contentProblems(definition),
    ...unavailableProblems(definition),
  ];
}

function audienceProblems({ audienceId, filter }: CampaignAudience): Mistake[] {
  if (audienceId === '') return [{ path: 'audience.audienceId', ...say('audience_not_chosen') }];
  if (!audienceId || !filter) return [];
  return [{ path: 'audience', ...say('audience_twice') }];
}

function recipientProblems(recipient: string): Mistake[] {
  const path = 'recipient';
  try {
    compileTemplate(recipient);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return [{ path, ...templateMistake(error) }];
  }
  if (recipient.includes('{{') || parseLineId(recipient.trim())) return [];
  return [{ path, ...say('recipient_unreadable', { example: '{{line_id}}' }) }];
}

function contentProblems({ messages, messageTemplate }: CampaignDefinition): Mistake[] {
  const both = messageTemplate && messages.length > 0 ? [{ path: 'messages', ...say('content_twice') }] : [];
  return [...both, ...messageMistakes(messages)];
}

/** Refused rather than ignored: a campaign must do what its definition says. */
function unavailableProblems({ delivery, goals }: CampaignDefinition): Mistake[] {
  const problems: Mistake[] = [];
  if (delivery.type !== 'one_time')
    problems.push({ path: 'delivery.type', ...say('delivery_type_unavailable') });
  if (delivery.at !== null && !isInstant(delivery.at))
    problems.push({ path: 'delivery.at', ...say('start_unreadable') });
  if (goals.length > 0) problems.push({ path: 'goals', ...say('goals_unavailable') });
  return problems;
}
