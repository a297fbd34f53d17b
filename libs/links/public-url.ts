/**
 * Whether phones can open what begins with this address of a server, without a warning: over https, and not on the machine
 * itself.
 */
export function isPublicUrl(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && !isLocalHost(hostname);
}

/** Whether a host is the machine itself, for whoever asks. */
export function isLocalHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}
