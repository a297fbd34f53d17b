import type { Campaign } from '../draft/save-state.js';

/** A draft for tests, empty but for what is given. */
export function aCampaign(parts: Partial<Campaign> = {}): Campaign {
  return {
    id: '0197c1a0-0000-7000-8000-000000000001',
    name: 'Sale',
    status: 'draft',
    statusReason: null,
    connectionId: '0197c1a0-0000-7000-8000-0000000000c1',
    audience: { filter: {} },
    recipient: '{{line_id}}',
    messages: [],
    messageTemplate: null,
    localization: { language: 'ja', timezone: 'Asia/Tokyo' },
    delivery: { type: 'one_time', at: null },
    utm: { enabled: false, source: 'line', medium: 'social', campaign: null, content: null, term: null },
    links: { tracking: 'none' },
    frequencyCap: { respect: true, count: true },
    quietHours: { respect: true },
    controlGroupPercent: 0,
    goals: [],
    version: 1,
    runId: null,
    mistakes: [],
    createdAt: '2026-11-20T00:00:00Z',
    updatedAt: '2026-11-21T01:02:00Z',
    updatedBy: { name: 'Aya Tanaka' },
    testedVersion: null,
    testedAt: null,
    publishedAt: null,
    publishDueAt: null,
    ...parts,
  };
}
