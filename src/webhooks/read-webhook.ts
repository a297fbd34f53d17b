/** A webhook of LINE's, as far as anything here understands it. */
export interface Webhook {
  /** may be empty: so LINE tests the address */
  events: unknown[];
}

/** @returns `undefined` for what is no webhook; properties that LINE may add are let be */
export function readWebhook(body: Buffer): Webhook | undefined {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // LINE leaves out what has no value.
  const events: unknown = 'events' in value ? value.events : [];
  return Array.isArray(events) ? { events } : undefined;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
