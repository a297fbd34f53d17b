import { describe, expect, it } from '@jest/globals';
import { rowActions } from './row-actions.js';
import { isMoving, rowProgress } from './row-progress.js';
import { countOf } from './tabs.js';

const counts = (sent: number, failed: number, attempted: number) => ({
  qualified: attempted,
  attempted,
  pending: attempted - sent - failed,
  failed,
  sent,
});

describe('countOf', () => {
  it('counts archived campaigns on their own tab only', () => {
    const all = {
      draft: 1,
      scheduled: 2,
      sending: 3,
      paused: 4,
      sent: 5,
      stopped: 6,
      failed: 7,
      archived: 8,
    };
    expect([countOf('all', all), countOf('archived', all), countOf('sent', all)]).toEqual([28, 8, 5]);
  });
});

describe('rowActions', () => {
  it('offers what the state allows, and says what permission is missing', () => {
    expect(rowActions('sending', ['view', 'edit'])).toEqual([
      { action: 'report', lacks: null },
      { action: 'pause', lacks: 'publish' },
      { action: 'duplicate', lacks: null },
      { action: 'stop', lacks: 'publish' },
    ]);
  });

  it('deletes drafts only', () => {
    const offered = (status: 'draft' | 'sent') => rowActions(status, []).map(({ action }) => action);
    expect(offered('draft')).toContain('delete');
    expect(offered('sent')).not.toContain('delete');
  });
});

describe('rowProgress', () => {
  it('is the share of those with an outcome', () => {
    expect(rowProgress('sending', counts(40, 10, 200))).toEqual({ done: 50, total: 200, share: 0.25 });
  });

  it('is nothing for what has not begun, or is done', () => {
    expect(rowProgress('sending', counts(0, 0, 0))).toBeNull();
    expect(rowProgress('sent', counts(9, 1, 10))).toBeNull();
    expect(rowProgress('stopped', counts(9, 1, 10))).toBeNull();
  });
});

describe('isMoving', () => {
  const now = new Date('2026-11-21T00:00:00Z');

  it('holds while it is sent, and shortly before', () => {
    const row = (status: 'sending' | 'scheduled' | 'sent', publishDueAt: string | null = null) => ({
      status,
      publishDueAt,
    });
    expect(isMoving(row('sending'), now)).toBe(true);
    expect(isMoving(row('scheduled', '2026-11-21T00:00:30Z'), now)).toBe(true);
    expect(isMoving(row('scheduled', '2026-11-22T00:00:00Z'), now)).toBe(false);
    expect(isMoving(row('sent'), now)).toBe(false);
  });
});
