import type { PlanContext } from '../plan-recipient.js';
import type { Prospect } from '../prospect.js';

export const USER = `U${'a'.repeat(32)}`;
export const GROUP = `C${'b'.repeat(32)}`;
export const HELLO = '[{"type":"text","text":"Hello Aoi"}]';

/** A friend who is reached at his own LINE ID. */
export function aProspect(overrides: Partial<Prospect> = {}): Prospect {
  return {
    contactId: 'contact-1',
    ownLineId: USER,
    friendStatus: 'friend',
    address: { lineId: USER },
    message: { ok: true, messages: HELLO, links: [] },
    ...overrides,
  };
}

/** Every gate is open. */
export function aContext(overrides: Partial<PlanContext> = {}): PlanContext {
  return {
    campaignId: 'campaign-1',
    controlGroupPercent: 0,
    room: null,
    stopped: false,
    taken: new Set(),
    quarantined: new Set(),
    ...overrides,
  };
}
