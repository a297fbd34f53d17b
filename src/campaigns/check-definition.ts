import { checkMessages, parseLineId } from '#libs/line';
import { compileMessages, compileTemplate, TemplateSyntaxError } from '#libs/templating';
import type { InputProblem } from '../common/index.js';
import type { CampaignAudience, CampaignDefinition } from './campaign-definition.js';

/**
 * What is wrong with a definition whoever receives it: refused at once, when it is saved.
 *
 * An unfinished draft is no mistake: messages may still be missing.
 */
export function definitionProblems(definition: CampaignDefinition): InputProblem[] {
  return [
    ...audienceProblems(definition.audience),
    ...recipientProblems(definition.recipient),
    ...messageProblems(definition.messages),
    ...unavailableProblems(definition),
  ];
}

function audienceProblems({ audienceId, filter }: CampaignAudience): InputProblem[] {
  if (!audienceId || !filter) return [];
  return [{ path: 'audience', message: 'has both audienceId and filter; give one of them' }];
}

function recipientProblems(recipient: string): InputProblem[] {
  const path = 'recipient';
  try {
    compileTemplate(recipient);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return [{ path, message: atPlace(error.line, error.column, error.message) }];
  }
  if (recipient.includes('{{') || parseLineId(recipient.trim())) return [];
  return [
    {
      path,
      message:
        'must be a template such as {{line_id}}, or one LINE ID: U, C or R followed by 32 digits of 0-9 and a-f',
    },
  ];
}

function messageProblems(messages: unknown[]): InputProblem[] {
  if (messages.length === 0) return [];
  const templates = compileMessages(messages);
  const syntax = templates.ok
    ? []
    : templates.issues.map(({ path, line, column, message }) => ({
        path,
        message: atPlace(line, column, message),
      }));
  const shape = checkMessages(messages, 'template').filter(({ severity }) => severity === 'error');
  return [...syntax, ...shape.map(({ path, message }) => ({ path, message }))];
}

function atPlace(line: number, column: number, message: string): string {
  return `line ${line}, column ${column}: ${message}`;
}

/** Refused rather than ignored: a campaign must do what its definition says. */
function unavailableProblems({ delivery, links, goals }: CampaignDefinition): InputProblem[] {
  const problems: InputProblem[] = [];
  if (delivery.type !== 'one_time')
    problems.push({ path: 'delivery.type', message: 'is not available yet; use one_time' });
  if (delivery.at !== null)
    problems.push({
      path: 'delivery.at',
      message: 'is not available yet; leave it out to send when published',
    });
  if (links.tracking !== 'none')
    problems.push({ path: 'links.tracking', message: 'is not available yet; use none' });
  if (goals.length > 0) problems.push({ path: 'goals', message: 'are not available yet; leave them out' });
  return problems;
}
