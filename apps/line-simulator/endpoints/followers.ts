import { jsonAnswer, type Answer } from '../http/answer.js';
import { accountLacksRight, invalidParameter, invalidStart } from '../line-errors.js';
import type { Channel } from '../world/channel.js';
import { bodiless } from './bodiless.js';
import { makePageToken, readPageToken } from './page-token.js';
import { readLimit } from './read-limit.js';
import type { LineCall } from './line-call.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#get-follower-ids */
export const followersEndpoint = bodiless('GET', 'followers', '/v2/bot/followers/ids', handleFollowers);

const DEFAULT_PAGE = 300;
const MAX_PAGE = 1_000;

function handleFollowers({ channel, query, nowMs }: LineCall): Answer {
  if (!channel.settings.verified) return accountLacksRight();
  const params = new URLSearchParams(query);
  const limit = readLimit(params.get('limit'), DEFAULT_PAGE, MAX_PAGE);
  if (limit === null) return invalidParameter('limit');
  const start = params.get('start');
  const place = start === null ? { index: 0, page: 0 } : readPageToken(channel.secret, start, nowMs);
  if (place === null) return invalidStart();
  const { userIds, nextIndex } = readPage(channel, place.index, pageSize(channel, limit, place.page));
  if (nextIndex === null) return jsonAnswer(200, { userIds });
  const next = makePageToken(channel.secret, { index: nextIndex, page: place.page + 1 }, nowMs);
  return jsonAnswer(200, { userIds, next });
}

/** Ragged pages come full, empty and half in turn: legal, and what a careless reader takes for the end. */
function pageSize({ settings }: Channel, limit: number, page: number): number {
  if (settings.followerPages === 'full') return limit;
  return [limit, 0, Math.ceil(limit / 2)][page % 3] ?? limit;
}

/** Friends from a place in the list on; `nextIndex` is `null` when no friend is left after them. */
function readPage(
  { users }: Channel,
  from: number,
  size: number,
): { userIds: string[]; nextIndex: number | null } {
  const userIds: string[] = [];
  for (let index = from; index < users.length; index += 1) {
    const user = users[index];
    if (user?.state !== 'friend') continue;
    if (userIds.length === size) return { userIds, nextIndex: index };
    userIds.push(user.userId);
  }
  return { userIds, nextIndex: null };
}
