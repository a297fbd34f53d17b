import { randomBytes, randomUUID } from 'node:crypto';
import type { LinkOrigin, NewLink } from '../../src/tracking/index.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What nobody has. */
export function newCode(): string {
  return randomBytes(32).toString('base64').replaceAll(/[+/=]/g, '').slice(0, 11);
}

/** Of a run that nothing else is known of, which expires tomorrow. */
export function anOrigin(
  of: Pick<LinkOrigin, 'workspaceId' | 'campaignId'>,
  overrides: Partial<LinkOrigin> = {},
): LinkOrigin {
  const { workspaceId, campaignId } = of;
  return {
    workspaceId,
    campaignId,
    runId: randomUUID(),
    expiresAt: new Date(Date.now() + DAY_MS),
    ...overrides,
  };
}

export function aLink(origin: LinkOrigin, overrides: Partial<NewLink> = {}): NewLink {
  return { code: newCode(), url: 'https://shop.example.com/?a=1', contactId: null, origin, ...overrides };
}
