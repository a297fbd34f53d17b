/**
 * Lots: a number from 0 to 100 that each contact draws once for each seed, so that a share of contacts is the same people
 * every time it is asked for. A field of this form is the lot: `sample.spring < 10` are a tenth of all, and
 * `sample.spring` between 10 and 20 is another tenth.
 *
 * The lot follows from the contact's id and the seed alone, by PostgreSQL's own hash of a uuid. PostgreSQL spreads the rows of
 * partitioned tables by the same function, so it cannot change its results from one version to the next.
 */
export const SAMPLE_PREFIX = 'sample.';

/** Lots are told apart to the ten-thousandth of a percent. */
const STEPS = 1_000_000;
const STEPS_A_PERCENT = STEPS / 100;

/** A trusted expression, numeric, of the contact under the alias. */
export function lotSql(seed: string, alias: string): string {
  return `((((${lotOrderSql(seed, alias)}) & 4294967295) % ${STEPS})::numeric / ${STEPS_A_PERCENT})`;
}

/** The order in which contacts are drawn: a bigint, as good as different for everybody. */
export function lotOrderSql(seed: string, alias: string): string {
  return `uuid_hash_extended(${alias}.id, ${BigInt.asIntN(64, seedNumber(seed))}::bigint)`;
}

/** The contact's lot, as the database draws it. @param contactId a uuid in its usual form */
export function lotOf(contactId: string, seed: string): number {
  return (hashUuid(contactId, seedNumber(seed)) % STEPS) / STEPS_A_PERCENT;
}

/** FNV-1a of 64 bits over the UTF-8 of the seed. @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function seedNumber(seed: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(seed))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
}

type State = [a: number, b: number, c: number];

/** The lower 32 bits of `uuid_hash_extended`: Bob Jenkins's lookup3. @see src/common/hashfn.c of PostgreSQL */
function hashUuid(uuid: string, seed: bigint): number {
  const words = wordsOf(uuid);
  const start = (0x9e3779b9 + 16 + 3_923_095) | 0;
  let state: State = [start, start, start];
  if (seed !== 0n)
    state = mix([
      (start + Number(BigInt.asIntN(32, seed >> 32n))) | 0,
      (start + Number(BigInt.asIntN(32, seed))) | 0,
      start,
    ]);
  const [first = 0, second = 0, third = 0, fourth = 0] = words;
  const [a, b, c] = mix([(state[0] + first) | 0, (state[1] + second) | 0, (state[2] + third) | 0]);
  return final([(a + fourth) | 0, b, c]) >>> 0;
}

/** The 16 bytes as four words, each with its lowest byte first. */
function wordsOf(uuid: string): number[] {
  const digits = uuid.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => {
    const bytes = digits.slice(at, at + 8).match(/../g) ?? [];
    return Number.parseInt(bytes.toReversed().join(''), 16) | 0;
  });
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function mix([a, b, c]: State): State {
  a = ((a - c) | 0) ^ turn(c, 4);
  c = (c + b) | 0;
  b = ((b - a) | 0) ^ turn(a, 6);
  a = (a + c) | 0;
  c = ((c - b) | 0) ^ turn(b, 8);
  b = (b + a) | 0;
  a = ((a - c) | 0) ^ turn(c, 16);
  c = (c + b) | 0;
  b = ((b - a) | 0) ^ turn(a, 19);
  a = (a + c) | 0;
  c = ((c - b) | 0) ^ turn(b, 4);
  b = (b + a) | 0;
  return [a, b, c];
}

function final([a, b, c]: State): number {
  c = ((c ^ b) - turn(b, 14)) | 0;
  a = ((a ^ c) - turn(c, 11)) | 0;
  b = ((b ^ a) - turn(a, 25)) | 0;
  c = ((c ^ b) - turn(b, 16)) | 0;
  a = ((a ^ c) - turn(c, 4)) | 0;
  b = ((b ^ a) - turn(a, 14)) | 0;
  return ((c ^ b) - turn(b, 24)) | 0;
}
