import { describe, expect, it } from '@jest/globals';
import type { Chat } from './api.js';
import { noticeOf, ownerOf, stateOf, titleOf, toggleOf } from './chat-state.js';

const AYA: Chat = { userId: `U${'a'.repeat(32)}`, displayName: 'Aya', state: 'blocked', received: 0 };
const TEAM: Chat = {
  groupId: `C${'b'.repeat(32)}`,
  groupName: 'Football',
  botIsMember: true,
  members: ['U1', 'U2'],
  received: 0,
};
const CHANNEL = { id: '1', bot: { userId: 'U0', displayName: 'Tea' } };

describe('a chat', () => {
  it('with a person is called like the bot, as on their phone', () => {
    expect([titleOf(AYA, CHANNEL), ownerOf(AYA), stateOf(AYA)]).toEqual([
      'Tea',
      'Aya’s phone · …aaaa',
      'blocked',
    ]);
    expect([toggleOf(AYA)?.label, noticeOf(AYA)?.startsWith('This person blocks')]).toEqual([
      'Unblock',
      true,
    ]);
  });

  it('of a group is called like the group', () => {
    expect([titleOf(TEAM, CHANNEL), stateOf(TEAM), noticeOf(TEAM)]).toEqual([
      'Football',
      'member',
      undefined,
    ]);
    expect(toggleOf(TEAM)).toEqual({ label: 'Remove bot', change: { botIsMember: false } });
  });
});
