import { jsonAnswer, type Answer } from '../http/answer.js';
import { accountLacksRight, invalidParameter, invalidStart, notFound } from '../line-errors.js';
import type { Group } from '../world/groups.js';
import { isUserId } from '../world/ids.js';
import { makePageToken, readPageToken } from './page-token.js';
import type { LineCall } from './line-call.js';

const PAGE = 100;

/** Ids of the people in a group or room, a hundred at a time; for verified accounts only. */
export function listMembers({ channel, query, nowMs }: LineCall, { members }: Group): Answer {
  if (!channel.settings.verified) return accountLacksRight();
  const start = new URLSearchParams(query).get('start');
  const place = start === null ? { index: 0, page: 0 } : readPageToken(channel.secret, start, nowMs);
  if (place === null) return invalidStart();
  const end = place.index + PAGE;
  const memberIds = [...members].slice(place.index, end);
  if (end >= members.size) return jsonAnswer(200, { memberIds });
  const next = makePageToken(channel.secret, { index: end, page: place.page + 1 }, nowMs);
  return jsonAnswer(200, { memberIds, next });
}

/** What a group shows of one of its people, friend of the bot or not. */
export function showMember({ channel, params }: LineCall, { members }: Group): Answer {
  const { userId } = params;
  if (!isUserId(userId)) return invalidParameter('userId');
  if (!members.has(userId)) return notFound();
  const user = channel.findUser(userId);
  const displayName = user?.displayName ?? `User ${userId.slice(-4)}`;
  return jsonAnswer(200, { displayName, userId, pictureUrl: user?.pictureUrl });
}
