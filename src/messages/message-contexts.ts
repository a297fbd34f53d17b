/** What a template may name besides the contact: `campaign.…`, `run.…` and `event.…`. They win over attributes of the same name. */
export interface MessageContexts {
  campaign: { id: string; name: string };
  run: { id: string; started_at: string };
  /** what triggered the message; absent in a campaign that is sent to an audience */
  event?: Record<string, unknown>;
}

/** The names the contexts take. An attribute of such a name is still there as `attributes.<name>`. */
export const CONTEXT_NAMES = ['campaign', 'run', 'event'] as const;

/** Of the contexts, those that are named; without a value, a context is missing like an attribute without one. */
export function pickContexts(contexts: MessageContexts, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of CONTEXT_NAMES) if (names.includes(name)) picked[name] = contexts[name];
  return picked;
}
