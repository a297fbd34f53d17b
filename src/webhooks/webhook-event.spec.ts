import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sightingOf } from './event-sighting.js';
import { AYA, GROUP, KEN, RECORDED, ROOM } from './testing/recorded-events.js';
import { readEvent } from './webhook-event.js';

const RECEIVED_AT_MS = 1_764_000_500_000;
const read = (value: unknown) => readEvent(value, RECEIVED_AT_MS);
const recorded = (name: string) => {
  const event = read(RECORDED[name]);
  if (!event) throw new Error(`${name} is no event`);
  return event;
};

describe('an event', () => {
  it.each(Object.keys(RECORDED))('%s is read as it was sent, with nothing that must not be kept', (name) => {
    const sent = RECORDED[name] ?? {};
    const event = recorded(name);
    expect(event).toMatchObject({ id: sent['webhookEventId'], type: sent['type'], atMs: sent['timestamp'] });
    const content = JSON.stringify(event.content);
    expect(content).not.toMatch(/token/i);
    // Who is named in it is not who it came from.
    if (name !== 'module') expect(content).not.toContain(KEN);
  });

  it('comes from a person, a group or a room, and in groups a message tells who wrote it', () => {
    expect(recorded('follow')).toMatchObject({ chat: { kind: 'user', lineId: AYA }, userId: AYA });
    expect(recorded('text')).toMatchObject({ chat: { kind: 'group', lineId: GROUP }, userId: AYA });
    expect(recorded('leave')).toMatchObject({ chat: { kind: 'room', lineId: ROOM }, userId: undefined });
    expect(recorded('accountLinkFailed').chat).toBeUndefined();
  });

  it('names the message it is about', () => {
    expect(recorded('messageEdited').messageId).toBe('8');
    expect(recorded('unsend').messageId).toBe('8');
    expect(recorded('postback').messageId).toBeUndefined();
  });

  it('given LINE delivers it again, has the same id, also without one of LINE’s', () => {
    const { webhookEventId: _id, ...nameless } = RECORDED['follow'] ?? {};
    const again = { ...nameless, deliveryContext: { isRedelivery: true } };
    expect(read(nameless)?.id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(read(again)?.id).toBe(read(nameless)?.id);
    expect(read({ ...nameless, timestamp: 1 })?.id).not.toBe(read(nameless)?.id);
  });

  it('given no time that is one, happened when it came', () => {
    for (const timestamp of [undefined, null, 'now', -1, 1e300, Number.NaN])
      expect(read({ type: 'follow', timestamp })?.atMs).toBe(RECEIVED_AT_MS);
  });

  it('given what PostgreSQL cannot hold, holds a mark in its place', () => {
    const event = read({ type: 'message', message: { type: 'text', id: '1', text: 'a\0b\uD800c😀' } });
    expect(event?.content).toMatchObject({ message: { text: 'a\u{FFFD}b\u{FFFD}c😀' } });
  });

  it('is nothing given anything else, and reading never throws', () => {
    for (const value of [null, 1, 'x', [], {}, { type: 1 }]) expect(read(value)).toBeUndefined();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = { type: 'user', userId: value };
        const event = read({
          type: 'message',
          source,
          message: value,
          webhookEventId: value,
          timestamp: value,
        });
        expect(typeof event?.id).toBe('string');
      }),
    );
  });
});

describe('what an event tells of the chat', () => {
  it.each([
    ['follow', 'friend', true],
    ['unfollow', 'blocked', false],
    ['join', 'friend', false],
    ['leave', 'blocked', false],
    ['text', undefined, true],
    ['postback', undefined, true],
    ['beacon', undefined, false],
    ['videoPlayComplete', undefined, false],
    ['unsend', undefined, false],
    ['somethingNew', undefined, false],
  ])('%s: %s, active: %s', (name, status, isInteraction) => {
    expect(sightingOf(recorded(name))).toMatchObject({ status, isInteraction });
  });

  it('is nothing without a chat', () => {
    expect(sightingOf(recorded('botSuspended'))).toBeUndefined();
    expect(sightingOf({ ...recorded('follow'), type: 'constructor' })?.status).toBeUndefined();
  });
});
