import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: UUID version 7, so that rows made together lie together in the index and sort by age. */
export function newId(): string {
  return v7();
}

const ID_BYTES = 16;

/** So many new ids, each greater than the one before; chance is asked for once, which takes most of the time of making one. */
export function newIds(count: number): string[] {
  const chance = randomBytes(ID_BYTES * (count + 1));
  const msecs = Date.now();
  // A count of 32 bits stands before what is left to chance: it begins in its lower half, where it has room.
  const first = chance.readUInt32BE(ID_BYTES * count) >>> 1;
  return Array.from({ length: count }, (_, index) =>
    v7({ msecs, seq: first + index, random: chance.subarray(ID_BYTES * index, ID_BYTES * (index + 1)) }),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
