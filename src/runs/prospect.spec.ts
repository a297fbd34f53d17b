import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTemplate } from '#libs/templating';
import type { ContactRow } from '../contacts/index.js';
import { DEFAULT_LOCALIZATION, MessageMaker } from '../messages/index.js';
import { LinkShortener } from '../tracking/index.js';
import { addressOf, type Prospect, ProspectMaker, type RunTemplates } from './prospect.js';
import { GROUP, HELLO, USER } from './testing/a-prospect.js';

function aContact(overrides: Partial<ContactRow> = {}): ContactRow {
  return {
    id: 'contact-1',
    externalId: 'customer-1',
    lineId: USER,
    displayName: null,
    language: null,
    timezone: null,
    friendStatus: 'friend',
    attributes: { name: 'Aoi' },
    ...overrides,
  };
}

function templatesOf(text: string): RunTemplates {
  const messages = [{ type: 'text', text }];
  const made = MessageMaker.from({
    messages,
    utm: null,
    tracking: 'none',
    localization: DEFAULT_LOCALIZATION,
  });
  if (!made.ok) throw new Error('the test has a wrong template');
  const contexts = {
    campaign: { id: 'campaign-1', name: 'Spring sale' },
    run: { id: 'run-1', started_at: '2026-04-01T09:00:00.000Z' },
  };
  return { recipient: compileTemplate('{{line_id}}'), maker: made.maker, contexts };
}

function aShortener(tracking: 'campaign' | 'contact'): LinkShortener {
  const origin = { workspaceId: 'w', campaignId: 'campaign-1', runId: 'run-1', expiresAt: new Date(0) };
  const key = createSecretKey(Buffer.alloc(32, 1));
  return new LinkShortener({ tracking, key, id: 'run-1', origin, publicUrl: 'https://go.example' });
}

function aMaker(text = 'Hello {{name}}', recipient = '{{line_id}}'): ProspectMaker {
  return new ProspectMaker({ ...templatesOf(text), recipient: compileTemplate(recipient) });
}

const messageOf = (name: string, text?: string): Prospect['message'] =>
  aMaker(text).make(aContact({ attributes: { name } })).message;

describe('making a prospect of a contact', () => {
  it('renders where he is reached and what he is to receive', () => {
    expect(aMaker().make(aContact())).toEqual({
      contactId: 'contact-1',
      ownLineId: USER,
      friendStatus: 'friend',
      address: { lineId: USER },
      message: { ok: true, messages: HELLO, links: [] },
    });
  });

  it('given the recipient is a group, keeps his own LINE ID besides', () => {
    expect(aMaker('Hi', GROUP).make(aContact())).toMatchObject({
      ownLineId: USER,
      address: { lineId: GROUP },
    });
  });

  it('gives the same messages the same text, by which they share a multicast', () => {
    const maker = aMaker();
    const [first, second, other] = ['Aoi', 'Aoi', 'Ren'].map(
      (name) => maker.make(aContact({ attributes: { name } })).message,
    );
    expect(first).toEqual(second);
    expect(first).not.toEqual(other);
  });

  it('given a missing value, says which', () => {
    expect(aMaker('{{name}} {{city}} {{points}}').make(aContact()).message).toEqual({
      ok: false,
      reason: 'personalization_missing',
      detail: 'No value for {{city}}, {{points}} and no fallback.',
      problem: expect.objectContaining({ path: 'messages[0].text', code: 'value_missing' }),
      variables: ['city', 'points'],
    });
  });

  it.each([
    ['too long', 'x'.repeat(5_001), 'message_rejected'],
    ['empty', '', 'message_rejected'],
    ['as long as LINE allows', 'x'.repeat(5_000), undefined],
  ])('given a text that is %s after rendering, judges it as LINE would', (_, name, reason) => {
    const message = messageOf(name, '{{#if name}}{{name}}{{/if}}');
    expect('reason' in message ? message.reason : undefined).toBe(reason);
  });

  it('judges each as before, however many it has made between', () => {
    const maker = aMaker('{{#if name}}{{name}}{{/if}}');
    const make = (name: string) => maker.make(aContact({ attributes: { name } })).message;
    const [good, bad] = [make('first'), make('')];
    for (let n = 0; n < 1_500; n++) make(`other ${n}`);
    expect([make('first'), make('')]).toEqual([good, bad]);
    expect([good.ok, bad.ok]).toEqual([true, false]);
  });

  it('gives the templates what they name of campaign and run, which win over attributes of the same name', () => {
    const message = aMaker('{{campaign.name}} {{attributes.campaign}}').make(
      aContact({ attributes: { campaign: 'mine' } }),
    ).message;
    expect(message).toMatchObject({ messages: '[{"type":"text","text":"Spring sale mine"}]' });
  });

  it('given links of the campaign, gives equal messages the same ones, and tells them with each message', () => {
    const maker = new ProspectMaker({
      ...templatesOf('{{name}} https://shop.example/a'),
      shortener: aShortener('campaign'),
    });
    const [first, second] = ['1', '2'].map((id) => maker.make(aContact({ id })).message);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ links: [{ url: 'https://shop.example/a', contactId: null }] });
    expect(first?.ok && first.messages).toMatch(/Aoi https:\/\/go\.example\/l\/[0-9A-Za-z]{11}"/);
  });

  it('given links of each contact, gives no two the same', () => {
    const maker = new ProspectMaker({
      ...templatesOf('https://shop.example/a'),
      shortener: aShortener('contact'),
    });
    const made = ['1', '2', '1'].map((id) => maker.make(aContact({ id })).message);
    expect(made[0]).not.toEqual(made[1]);
    expect(made[0]).toEqual(made[2]);
    expect(made[1]).toMatchObject({ links: [{ contactId: '2' }] });
  });

  it('remembers nothing that shows: each prospect is what he would be as the first', () => {
    const value = fc.constantFrom('Aoi', 'Ren', '', 'x'.repeat(5_001), 1, true, null);
    const contacts = fc.array(
      fc.record({
        attributes: fc.dictionary(fc.constantFrom('name', 'city', 'unused'), value),
        displayName: fc.constantFrom(null, 'Aoi', 'Ren'),
        lineId: fc.constantFrom(null, USER, GROUP, 'U123'),
      }),
      { maxLength: 30 },
    );
    const text = '{{name}} {{display_name}}{{#if attributes.city}} in {{city}}{{/if}}';
    fc.assert(
      fc.property(contacts, (many) => {
        const maker = aMaker(text);
        for (const one of many)
          expect(maker.make(aContact(one as Partial<ContactRow>))).toEqual(
            aMaker(text).make(aContact(one as Partial<ContactRow>)),
          );
      }),
    );
  });
});

describe('addressOf', () => {
  const at = (lineId: unknown) =>
    addressOf({ variables: { line_id: lineId } }, compileTemplate('{{line_id}}'));

  it('takes the template’s value without the spaces around it', () => {
    expect(at(` ${USER}\n`)).toEqual({ lineId: USER });
  });

  it.each([
    ['none', undefined, 'no_line_id'],
    ['a blank one', ' ', 'no_line_id'],
    ['a malformed one', 'U123', 'invalid_line_id'],
  ])('given %s, says so', (_, lineId, reason) => {
    expect(at(lineId)).toEqual({ reason });
  });

  it('corrects nothing else: LINE compares ids exactly', () => {
    expect(at(`U${'A'.repeat(32)}`)).toEqual({ reason: 'invalid_line_id' });
  });
});
