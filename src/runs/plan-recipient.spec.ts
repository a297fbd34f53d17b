import { describe, expect, it } from '@jest/globals';
import { compileMessages, type CompiledMessages, compileTemplate } from '#libs/templating';
import { addressOf, type Candidate, type PlanContext, planRecipient } from './plan-recipient.js';

const USER = `U${'a'.repeat(32)}`;
const GROUP = `C${'b'.repeat(32)}`;

function messagesOf(text: string): CompiledMessages {
  const compiled = compileMessages([{ type: 'text', text }]);
  if (!compiled.ok) throw new Error('the test has a wrong template');
  return compiled.messages;
}

function aCandidate(overrides: Partial<Candidate> = {}): Candidate {
  const lineId = overrides.lineId === undefined ? USER : overrides.lineId;
  return {
    contactId: 'contact-1',
    lineId,
    friendStatus: 'friend',
    variables: { line_id: lineId ?? undefined, name: 'Aoi' },
    ...overrides,
  };
}

function aContext(overrides: Partial<PlanContext> = {}): PlanContext {
  return {
    campaignId: 'campaign-1',
    recipient: compileTemplate('{{line_id}}'),
    messages: messagesOf('Hello {{name}}'),
    controlGroupPercent: 0,
    room: null,
    stopped: false,
    taken: new Set(),
    ...overrides,
  };
}

describe('planRecipient', () => {
  it('given every gate open, renders what he is to receive', () => {
    expect(planRecipient(aCandidate(), aContext())).toEqual({
      kind: 'attempted',
      lineId: USER,
      messages: [{ type: 'text', text: 'Hello Aoi' }],
    });
  });

  it.each<[string, Candidate, PlanContext, string]>([
    ['no LINE ID', aCandidate({ lineId: null }), aContext(), 'no_line_id'],
    ['a blank one', aCandidate({ variables: { line_id: ' ' } }), aContext(), 'no_line_id'],
    ['a malformed one', aCandidate({ variables: { line_id: 'U123' } }), aContext(), 'invalid_line_id'],
    ['a LINE ID that is taken', aCandidate(), aContext({ taken: new Set([USER]) }), 'duplicate'],
    ['he blocks the account', aCandidate({ friendStatus: 'blocked' }), aContext(), 'not_friend'],
    ['all are in the control group', aCandidate(), aContext({ controlGroupPercent: 100 }), 'control_group'],
    ['no room', aCandidate(), aContext({ room: 0 }), 'limit'],
    ['the run was stopped', aCandidate(), aContext({ stopped: true }), 'stopped'],
  ])('given %s, removes him for that', (_, candidate, context, reason) => {
    expect(planRecipient(candidate, context)).toEqual({ kind: 'removed', reason });
  });

  it('names the first gate that is closed', () => {
    const closed = { controlGroupPercent: 100, room: 0, stopped: true };
    const blocked = aCandidate({ friendStatus: 'blocked' });
    const reasonOf = (context: PlanContext): unknown => planRecipient(blocked, context);
    expect(reasonOf(aContext({ ...closed, taken: new Set([USER]) }))).toMatchObject({ reason: 'duplicate' });
    expect(reasonOf(aContext(closed))).toMatchObject({ reason: 'not_friend' });
    expect(planRecipient(aCandidate(), aContext(closed))).toMatchObject({ reason: 'control_group' });
    expect(planRecipient(aCandidate(), aContext({ ...closed, controlGroupPercent: 0 }))).toMatchObject({
      reason: 'limit',
    });
  });

  it('given a group as recipient, sends although the contact blocks the account', () => {
    const candidate = aCandidate({ friendStatus: 'blocked', variables: { name: 'Aoi' } });
    const plan = planRecipient(candidate, aContext({ recipient: compileTemplate(GROUP) }));
    expect(plan).toMatchObject({ kind: 'attempted', lineId: GROUP });
  });

  it('given a missing value, fails and names every one', () => {
    const context = aContext({ messages: messagesOf('{{name}} {{city}} {{points}}') });
    expect(planRecipient(aCandidate(), context)).toEqual({
      kind: 'failed',
      lineId: USER,
      reason: 'personalization_missing',
      detail: 'No value for {{city}}, {{points}} and no fallback.',
    });
  });

  it.each([
    ['too long', 'x'.repeat(5_001), 'message_rejected'],
    ['empty', '', 'message_rejected'],
    ['as long as LINE allows', 'x'.repeat(5_000), undefined],
  ])('given a text that is %s after rendering, judges it as LINE would', (_, name, reason) => {
    const plan = planRecipient(
      aCandidate({ variables: { line_id: USER, name } }),
      aContext({ messages: messagesOf('{{#if name}}{{name}}{{/if}}') }),
    );
    expect('reason' in plan ? plan.reason : undefined).toBe(reason);
  });
});

describe('addressOf', () => {
  it('takes the template’s value without the spaces around it', () => {
    expect(addressOf({ variables: { line_id: ` ${USER}\n` } }, compileTemplate('{{line_id}}'))).toEqual({
      lineId: USER,
    });
  });

  it('corrects nothing else: LINE compares ids exactly', () => {
    const upperCase = `U${'A'.repeat(32)}`;
    expect(addressOf({ variables: { line_id: upperCase } }, compileTemplate('{{line_id}}'))).toEqual({
      reason: 'invalid_line_id',
    });
  });
});
