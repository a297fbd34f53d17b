import { checkMessages } from '#libs/line';
import { compileMessages, compileTemplate, renderMessages } from '#libs/templating';
import type { InputProblem } from '../common/index.js';
import { addressOf } from '../runs/index.js';
import type { CampaignDefinition } from './campaign-definition.js';

export interface RenderProblem extends InputProblem {
  /** the reason a delivery would fail with */
  reason: string;
}

export type CampaignRendering = { ok: true; messages: unknown[] } | { ok: false; problems: RenderProblem[] };

/** A campaign's messages with one contact's values: the same steps planning takes, with every problem told. */
export function renderCampaign(
  { messages }: Pick<CampaignDefinition, 'messages'>,
  variables: Record<string, unknown>,
): CampaignRendering {
  const compiled = compileMessages(messages);
  if (!compiled.ok)
    return {
      ok: false,
      problems: compiled.issues.map((issue) => ({ ...issue, reason: 'personalization_error' })),
    };
  const rendered = renderMessages(compiled.messages, variables);
  if (rendered.ok) return judged(rendered.messages);
  const { reason } = rendered;
  if (reason === 'personalization_error')
    return { ok: false, problems: [{ path: rendered.path, message: rendered.message, reason }] };
  const problems = rendered.missing.map(({ path, variables: names }) => ({
    path,
    message: `no value for ${names.map((name) => `{{${name}}}`).join(', ')} and no fallback`,
    reason,
  }));
  return { ok: false, problems };
}

function judged(messages: unknown[]): CampaignRendering {
  const problems = checkMessages(messages, 'rendered')
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => ({ path, message, reason: 'message_rejected' }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, messages };
}

/** Where these values lead: a LINE ID, or null when they give none. */
export function recipientOf(
  { recipient }: Pick<CampaignDefinition, 'recipient'>,
  variables: Record<string, unknown>,
): string | null {
  const address = addressOf({ variables }, compileTemplate(recipient));
  return 'lineId' in address ? address.lineId : null;
}
