import { describe, expect, it } from '@jest/globals';
import { wishOf } from './event-wishes.js';
import type { ChatKind, WebhookEvent } from './webhook-event.js';

const LINE_IDS = { user: `U${'a'.repeat(32)}`, group: `C${'a'.repeat(32)}`, room: `R${'a'.repeat(32)}` };
const event = (type: string, kind?: ChatKind): WebhookEvent => ({
  id: '1',
  type,
  atMs: 0,
  content: null,
  ...(kind && { chat: { kind, lineId: LINE_IDS[kind] } }),
});
const daysOf = (type: string, kind: ChatKind): number | undefined => {
  const ms = wishOf(event(type, kind))?.goodForMs;
  return ms === undefined ? undefined : ms / 86_400_000;
};

describe('wishOf', () => {
  it.each<[string, ChatKind, number | undefined]>([
    ['follow', 'user', 1],
    ['message', 'user', 30],
    ['unfollow', 'user', undefined],
    ['join', 'group', 0],
    ['memberLeft', 'group', 0],
    ['message', 'group', 1],
    ['leave', 'group', undefined],
    ['join', 'room', 0],
  ])('given %s of a %s, an answer of %s days is good enough', (type, kind, days) => {
    expect(daysOf(type, kind)).toBe(days);
  });

  it('is nobody’s without a chat', () => {
    expect(wishOf(event('message'))).toBeUndefined();
  });
});
