import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidInput } from './app-error.js';
import { decodeCursor, encodeCursor, type Page, toPage } from './paging.js';

describe('a cursor', () => {
  it('gives back the ids it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }), (key) =>
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key),
      ),
    );
  });

  it('can stand in a URL as it is', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const cursor = encodeCursor([id]);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it('given any other text, is refused with its place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.base64String()), (text) =>
        expect(() => decodeCursor(text, 1)).toThrow(InvalidInput),
      ),
    );
  });

  it.each([
    ['ids of another list', encodeCursor(['01890a5d-ac96-774b-bcce-b302099a8057', 'x']), 1],
    ['too few parts', encodeCursor(['01890a5d-ac96-774b-bcce-b302099a8057']), 2],
    ['what the database would not read as an id', encodeCursor(['1']), 1],
    ['numbers', Buffer.from('[1]').toString('base64url'), 1],
  ])('given %s, is refused', (_, cursor, parts) => {
    expect(() => decodeCursor(cursor, parts)).toThrow(InvalidInput);
  });
});

describe('toPage', () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 30 }).map((some) => some.toSorted());

  it('leads through a list page by page, every item once and in order', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 10 }), (all, limit) => {
        const read: string[] = [];
        const next = (cursor: string | null): Page<string> => {
          const [after = ''] = cursor === null ? [] : decodeCursor(cursor, 1);
          return toPage(all.filter((id) => id > after).slice(0, limit + 1), limit, (id) => [id]);
        };
        for (let page = next(null); ; page = next(page.nextCursor)) {
          expect(page.items.length).toBeLessThanOrEqual(limit);
          read.push(...page.items);
          if (page.nextCursor === null) break;
        }
        expect(read).toEqual(all);
      }),
    );
  });

  it('given nothing, is one empty page', () => {
    expect(toPage([], 10, () => [])).toEqual({ items: [], nextCursor: null });
  });
});
