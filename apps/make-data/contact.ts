import { byRank, byWeight, Draws, keyOf, mix } from './draws.js';
import { drawName } from './names.js';
import { drawCountry } from './places.js';

/** A contact as `POST /contacts/bulk` takes it; what it lacks is not there. */
export interface MadeContact {
  externalId: string;
  lineId?: string;
  displayName?: string;
  language?: string;
  timezone?: string;
  attributes: MadeAttributes;
}

export interface MadeAttributes {
  first_name?: string;
  email?: string;
  prefecture?: string;
  city?: string;
  age?: number;
  tier?: string;
  points?: number;
  newsletter?: boolean;
  tags?: string[];
  /** ISO 8601 in UTC, as it is stored */
  signed_up?: string;
  last_purchase?: string;
}

/** Kinds of things to draw; LINE IDs take four. */
const CONTACTS = 1;
const LINE_IDS = 2;

const DAY_MS = 86_400_000;
const LONGEST_MEMBER_DAYS = 5 * 365;

const TIERS = byWeight([
  ['Bronze', 78],
  ['Silver', 16],
  ['Gold', 5],
  ['Platinum', 1],
]);
const TAGS = byRank(
  'coffee tea cake seasonal beans gifts matcha brunch iced subscription decaf books workshop vegan music outdoor'.split(
    ' ',
  ),
);
/** most have no tag */
const TAG_COUNTS = byWeight([
  [0, 45],
  [1, 30],
  [2, 15],
  [3, 7],
  [4, 3],
]);
const MAIL_HOSTS = byRank(['example.com', 'example.jp', 'example.net', 'example.org']);

/**
 * The contact of this number, from 1: the same for the same seed, however many are asked for.
 *
 * @param until latest instant of anything that is told of him, in milliseconds
 */
export function contactAt(seed: number, number: number, until: number): MadeContact {
  const draws = new Draws(keyOf(seed, CONTACTS), number);
  const externalId = externalIdOf(number);
  const lineId = drawLineId(draws, seed, number);
  const country = drawCountry(draws);
  const language = country.language(draws.next());
  const name = drawName(draws, country.script);
  return {
    externalId,
    ...(lineId !== undefined && { lineId }),
    ...(draws.chance(0.96) && { displayName: name.display }),
    ...(language !== null && { language }),
    ...(draws.chance(0.7) && { timezone: country.timezone }),
    attributes: {
      ...(draws.chance(0.93) && { first_name: name.first }),
      ...(draws.chance(0.64) && { email: `${externalId}@${MAIL_HOSTS(draws.next())}` }),
      ...drawHome(draws, country),
      ...(draws.chance(0.72) && { age: drawAge(draws) }),
      ...(draws.chance(0.96) && { tier: TIERS(draws.next()) }),
      ...(draws.chance(0.85) && { points: draws.whole(0, 30_000, 4) }),
      ...(draws.chance(0.9) && { newsletter: draws.chance(0.34) }),
      ...drawTags(draws),
      ...drawHistory(draws, until),
    },
  };
}

export function externalIdOf(number: number): string {
  return `member-${String(number).padStart(8, '0')}`;
}

/** One in nine has none; one in two hundred has that of the contact before, as families do. */
function drawLineId(draws: Draws, seed: number, number: number): string | undefined {
  if (!draws.chance(8 / 9)) return undefined;
  return lineIdOf(seed, draws.chance(0.005) ? number - 1 : number);
}

/** No two numbers have the same: its first eight digits are the number, mixed. */
function lineIdOf(seed: number, number: number): string {
  let id = 'U';
  for (let part = 0; part < 4; part += 1)
    id += mix(number ^ keyOf(seed, LINE_IDS + part))
      .toString(16)
      .padStart(8, '0');
  return id;
}

function drawHome(
  draws: Draws,
  { prefecture }: ReturnType<typeof drawCountry>,
): Pick<MadeAttributes, 'prefecture' | 'city'> {
  const { name, city } = prefecture(draws.next());
  const home = { prefecture: name, city: city(draws.next()) };
  return draws.chance(0.82) ? home : {};
}

/** 18 to 90, most around 40. */
function drawAge(draws: Draws): number {
  const middle = (draws.next() + draws.next() + draws.next()) / 3;
  return 18 + Math.floor(middle ** 1.5 * 73);
}

function drawTags(draws: Draws): Pick<MadeAttributes, 'tags'> {
  const count = TAG_COUNTS(draws.next());
  const tags = new Set<string>();
  while (tags.size < count) tags.add(TAGS(draws.next()));
  return count === 0 ? {} : { tags: [...tags] };
}

/** Most came lately, and bought something since. */
function drawHistory(draws: Draws, until: number): Pick<MadeAttributes, 'signed_up' | 'last_purchase'> {
  const memberMs = draws.next() ** 1.7 * LONGEST_MEMBER_DAYS * DAY_MS;
  const sinceMs = draws.next() ** 2 * memberMs;
  return {
    ...(draws.chance(0.97) && { signed_up: instantOf(until - memberMs) }),
    ...(draws.chance(0.58) && { last_purchase: instantOf(until - sinceMs) }),
  };
}

/** Whole seconds, ISO 8601 in UTC as it is stored. */
export function instantOf(ms: number): string {
  return new Date(ms - (ms % 1_000)).toISOString();
}
