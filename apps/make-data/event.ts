import { externalIdOf, instantOf } from './contact.js';
import { byRank, byWeight, Draws, keyOf } from './draws.js';

/** An event as `POST /events` takes it. */
export interface MadeEvent {
  externalId: string;
  name: string;
  at: string;
  properties: Record<string, string | number>;
  eventId: string;
}

const EVENTS = 100;
const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const PATHS = byRank([
  '/',
  '/menu',
  '/beans',
  '/stores',
  '/gifts',
  '/account',
  '/autumn',
  '/recipes',
  '/points',
]);
const DEVICES = byWeight([
  ['phone', 81],
  ['computer', 15],
  ['tablet', 4],
]);
const SKUS = byRank(Array.from({ length: 200 }, (_, index) => `SKU-${String(index + 1).padStart(4, '0')}`));
const STORES = byRank([
  'Shibuya',
  'Umeda',
  'Sakae',
  'Asok',
  'Xinyi',
  'Tenjin',
  'Sapporo',
  'Chiang Mai',
  'Naha',
]);
const WORDS = byRank(['gift', 'decaf', 'matcha', 'opening hours', 'beans', 'cake', 'points', 'wifi']);
const COUPONS = byRank(['WELCOME', 'RAINY-DAY', 'BIRTHDAY', 'AUTUMN', 'FRIENDS']);

interface Kind {
  name: string;
  properties: (draws: Draws) => MadeEvent['properties'];
}

const KINDS = byWeight<Kind>([
  [
    {
      name: 'page_view',
      properties: (draws) => ({ path: PATHS(draws.next()), device: DEVICES(draws.next()) }),
    },
    62,
  ],
  [
    {
      name: 'cart',
      properties: (draws) => ({
        sku: SKUS(draws.next()),
        price: draws.whole(30, 600, 2) * 10,
        quantity: draws.whole(1, 5, 3),
      }),
    },
    13,
  ],
  [{ name: 'store_visit', properties: (draws) => ({ store: STORES(draws.next()) }) }, 8],
  [
    {
      name: 'search',
      properties: (draws) => ({ words: WORDS(draws.next()), results: draws.whole(0, 60, 2) }),
    },
    7,
  ],
  [
    {
      name: 'purchase',
      properties: (draws) => ({
        amount: draws.whole(30, 4_000, 3) * 10,
        currency: 'JPY',
        items: draws.whole(1, 9, 3),
        store: STORES(draws.next()),
      }),
    },
    6,
  ],
  [
    {
      name: 'coupon_used',
      properties: (draws) => ({ coupon: COUPONS(draws.next()), discount: draws.whole(1, 10) * 50 }),
    },
    3,
  ],
  [{ name: 'review', properties: (draws) => ({ stars: 6 - draws.whole(1, 5, 2) }) }, 1],
]);

/** What the hours of a day in Japan weigh: little at night, most in the evening. */
const HOURS = byWeight(
  [2, 1, 1, 1, 1, 2, 4, 8, 9, 7, 7, 8, 12, 9, 7, 7, 8, 10, 13, 15, 16, 15, 10, 5].map(
    (weight, hour) => [hour, weight] as const,
  ),
);
const JAPAN_AHEAD_HOURS = 9;

/** How steeply the few are ahead of the many: a tenth of the contacts did half of all. */
const STEEPNESS = 0.01;

/**
 * The event of this number, from 1: the same for the same seed and number of contacts, however many events are asked for.
 *
 * @param until all happened in the year before, in milliseconds
 */
export function eventAt(seed: number, number: number, contacts: number, until: number): MadeEvent {
  const draws = new Draws(keyOf(seed, EVENTS), number);
  const { name, properties } = KINDS(draws.next());
  return {
    externalId: externalIdOf(drawDoer(draws, seed, contacts)),
    name,
    at: drawInstant(draws, until),
    properties: properties(draws),
    eventId: `made-${seed}-${number}`,
  };
}

/** Nobody does more than some twenty times the mean; who is active has nothing to do with his number. */
function drawDoer(draws: Draws, seed: number, contacts: number): number {
  const rank = Math.floor(contacts * STEEPNESS * ((1 + 1 / STEEPNESS) ** draws.next() - 1));
  const shift = keyOf(seed, EVENTS) % contacts;
  return 1 + ((Math.min(rank, contacts - 1) * strideOf(contacts) + shift) % contacts);
}

const PRIMES = [7_919, 104_729, 15_485_863];

/** A step that comes past every contact once before it comes back. */
function strideOf(contacts: number): number {
  return PRIMES.find((prime) => contacts % prime !== 0) ?? 1;
}

function drawInstant(draws: Draws, until: number): string {
  const day = draws.whole(0, YEAR_DAYS - 1);
  const hour = (HOURS(draws.next()) - JAPAN_AHEAD_HOURS + 24) % 24;
  const midnight = until - (until % DAY_MS) - (day + 1) * DAY_MS;
  return instantOf(midnight + hour * HOUR_MS + draws.next() * HOUR_MS);
}
