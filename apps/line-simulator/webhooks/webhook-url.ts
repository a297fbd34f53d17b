const MAX_LENGTH = 500;
const AT_HOME = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether LINE would take this as an endpoint; besides https, plain http to this very machine is allowed here. */
export function isWebhookUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && AT_HOME.has(hostname));
}
