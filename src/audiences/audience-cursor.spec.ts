import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeCursor } from '../common/index.js';
import { audienceCursor, readAudienceCursor } from './audience-cursor.js';
import { AUDIENCE_SORTS } from './audience.dto.js';

const ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const INSTANT = '2026-11-21 17:03:34.123456+00';
const aPosition = fc.constantFrom(...AUDIENCE_SORTS).chain((sort) =>
  fc.record({
    sort: fc.constant(sort),
    position: sort.endsWith('name')
      ? fc.string({ maxLength: 200 }).filter((name) => !name.includes('\0'))
      : fc.constant(sort.endsWith('createdAt') ? ID : INSTANT),
  }),
);

describe('the cursor of the audiences', () => {
  it('says where a page begins, in the order it was made for', () => {
    fc.assert(
      fc.property(aPosition, ({ sort, position }) => {
        const cursor = audienceCursor(sort, { position, id: ID });
        expect(readAudienceCursor(cursor, sort)).toEqual({ position, id: ID });
      }),
    );
  });

  it('is refused in every other order', () => {
    fc.assert(
      fc.property(aPosition, fc.constantFrom(...AUDIENCE_SORTS), ({ sort, position }, other) => {
        fc.pre(other !== sort);
        const cursor = audienceCursor(sort, { position, id: ID });
        expect(() => readAudienceCursor(cursor, other)).toThrow();
      }),
    );
  });

  it.each([
    ['createdAt', 'x', ID],
    ['updatedAt', '2026-11-21', ID],
    ['updatedAt', '2026-99-21 17:03:34+00', ID],
    ['name', 'a\0b', ID],
    ['name', 'a', 'x'],
  ] as const)('is refused when its parts are none: %s %s %s', (sort, position, id) => {
    expect(() => readAudienceCursor(encodeCursor([sort, position, id]), sort)).toThrow();
  });
});
