import { jsonAnswer, type Answer } from '../http/answer.js';
import { invalidParameter, invalidStart } from '../line-errors.js';
import { DAY_MS, tokyoDay } from '../world/clock.js';
import { bodiless } from './bodiless.js';
import { makePageToken, readPageToken } from './page-token.js';
import { readLimit } from './read-limit.js';
import type { LineCall, LineEndpoint } from './line-call.js';

const SENDERS = ['reply', 'push', 'multicast', 'broadcast'] as const;

/**
 * How much was sent on a day, and which units were used in the month.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#get-number-of-push-messages
 * @see https://developers.line.biz/en/reference/messaging-api/#get-the-number-of-unit-name-types-assigned-during-this-month
 */
export const statisticsEndpoints: readonly LineEndpoint[] = [
  ...SENDERS.map((sender) =>
    bodiless('GET', `delivery_${sender}`, `/v2/bot/message/delivery/${sender}`, (call) =>
      countOfDay(call, sender),
    ),
  ),
  bodiless('GET', 'unit_count', '/v2/bot/message/aggregation/info', ({ channel, nowMs }) =>
    jsonAnswer(200, { numOfCustomAggregationUnits: channel.units.list(nowMs).length }),
  ),
  bodiless('GET', 'unit_names', '/v2/bot/message/aggregation/list', listUnits),
];

const FIRST_COUNTED_DAY = tokyoDay(Date.parse('2018-03-31T00:00:00+09:00'));

/** Ready once the day is over, as LINE counts days (UTC+9). */
function countOfDay({ channel, query, nowMs }: LineCall, sender: string): Answer {
  const day = readDay(new URLSearchParams(query).get('date'));
  if (day === null) return invalidParameter('date');
  if (day < FIRST_COUNTED_DAY) return jsonAnswer(200, { status: 'out_of_service' });
  if (day >= tokyoDay(nowMs)) return jsonAnswer(200, { status: 'unready' });
  return jsonAnswer(200, { status: 'ready', success: channel.dailyCounts.on(day, sender) });
}

/** `yyyyMMdd` in days since 1970-01-01; `null` when there is no such day. */
function readDay(text: string | null): number | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '');
  if (parts === null) return null;
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  // February 30 is read as a day of March, so the day is written again and compared.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? null : ms / DAY_MS;
}

const MOST_NAMES = 100;

function listUnits({ channel, query, nowMs }: LineCall): Answer {
  const params = new URLSearchParams(query);
  const limit = readLimit(params.get('limit'), MOST_NAMES, MOST_NAMES);
  if (limit === null) return invalidParameter('limit');
  const start = params.get('start');
  const place = start === null ? { index: 0, page: 0 } : readPageToken(channel.secret, start, nowMs);
  if (place === null) return invalidStart();
  const names = channel.units.list(nowMs);
  const end = place.index + limit;
  const customAggregationUnits = names.slice(place.index, end);
  if (end >= names.length) return jsonAnswer(200, { customAggregationUnits });
  const next = makePageToken(channel.secret, { index: end, page: place.page + 1 }, nowMs);
  return jsonAnswer(200, { customAggregationUnits, next });
}
