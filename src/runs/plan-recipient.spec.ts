import { describe, expect, it } from '@jest/globals';
import { type PlanContext, planRecipient } from './plan-recipient.js';
import type { Prospect } from './prospect.js';
import { aContext, aProspect, GROUP, HELLO, USER } from './testing/a-prospect.js';

describe('planRecipient', () => {
  it('given every gate open, says what he is to receive, and where', () => {
    expect(planRecipient(aProspect(), aContext())).toEqual({
      kind: 'attempted',
      lineId: USER,
      messages: HELLO,
      links: [],
    });
  });

  it('given the template says that it is not for him, removes him with its words, after every other gate', () => {
    const prospect = aProspect({ message: { ok: false, reason: 'stopped', detail: 'no points left' } });
    expect(planRecipient(prospect, aContext())).toEqual({
      kind: 'removed',
      reason: 'stopped_by_template',
      detail: 'no points left',
    });
    expect(planRecipient(prospect, aContext({ room: 0 }))).toEqual({ kind: 'removed', reason: 'limit' });
  });

  it.each<[string, Prospect, PlanContext, string]>([
    ['no LINE ID', aProspect({ address: { reason: 'no_line_id' } }), aContext(), 'no_line_id'],
    ['a malformed one', aProspect({ address: { reason: 'invalid_line_id' } }), aContext(), 'invalid_line_id'],
    [
      'one that LINE refused not long ago',
      aProspect(),
      aContext({ quarantined: new Set([USER]) }),
      'invalid_line_id',
    ],
    ['a LINE ID that is taken', aProspect(), aContext({ taken: new Set([USER]) }), 'duplicate'],
    ['he blocks the account', aProspect({ friendStatus: 'blocked' }), aContext(), 'not_friend'],
    ['all are in the control group', aProspect(), aContext({ controlGroupPercent: 100 }), 'control_group'],
    ['no room', aProspect(), aContext({ room: 0 }), 'limit'],
    ['the run was stopped', aProspect(), aContext({ stopped: true }), 'stopped'],
  ])('given %s, removes him for that', (_, prospect, context, reason) => {
    expect(planRecipient(prospect, context)).toEqual({ kind: 'removed', reason });
  });

  it('names the first gate that is closed', () => {
    const blocked = aProspect({ friendStatus: 'blocked' });
    const gates: [Partial<PlanContext>, string][] = [
      [{ quarantined: new Set([USER]) }, 'invalid_line_id'],
      [{ taken: new Set([USER]) }, 'duplicate'],
      [{}, 'not_friend'],
    ];
    const closed = { controlGroupPercent: 100, room: 0, stopped: true };
    gates.forEach(([, reason], first) => {
      const shut = Object.assign({}, closed, ...gates.slice(first).map(([gate]) => gate)) as PlanContext;
      expect(planRecipient(blocked, aContext(shut))).toMatchObject({ reason });
    });
    expect(planRecipient(aProspect(), aContext(closed))).toMatchObject({ reason: 'control_group' });
    expect(planRecipient(aProspect(), aContext({ ...closed, controlGroupPercent: 0 }))).toMatchObject({
      reason: 'limit',
    });
  });

  it('asks of the quarantine where he is reached, not who he is', () => {
    const viaGroup = aProspect({ address: { lineId: GROUP } });
    expect(planRecipient(viaGroup, aContext({ quarantined: new Set([USER]) }))).toMatchObject({
      kind: 'attempted',
    });
    expect(planRecipient(viaGroup, aContext({ quarantined: new Set([GROUP]) }))).toMatchObject({
      reason: 'invalid_line_id',
    });
  });

  it('given a group as recipient, sends although the contact blocks the account', () => {
    const prospect = aProspect({ friendStatus: 'blocked', address: { lineId: GROUP } });
    expect(planRecipient(prospect, aContext())).toMatchObject({ kind: 'attempted', lineId: GROUP });
  });

  it('given the message could not be made, fails with its reason, which is asked after every gate', () => {
    const message = { ok: false, reason: 'personalization_missing', detail: 'No value' } as const;
    expect(planRecipient(aProspect({ message }), aContext())).toEqual({
      kind: 'failed',
      lineId: USER,
      reason: 'personalization_missing',
      detail: 'No value',
    });
    expect(planRecipient(aProspect({ message }), aContext({ room: 0 }))).toMatchObject({ reason: 'limit' });
  });
});
