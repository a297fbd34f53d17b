import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type SeenField, type SeenValue, shareSeen, tellValues, totalsSeen } from './value-shares.js';

/** What was seen on these of the pages, each with the values of its contacts; '' is none. */
function seenOn(pages: readonly string[][], all = pages.length): SeenField {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length);
  const deviation = (numbers: readonly number[]): number =>
    Math.sqrt(sum(numbers.map((one) => (one - mean(numbers)) ** 2)) / Math.max(1, numbers.length - 1));
  const sizes = pages.map((page) => page.length);
  const missing = pages.map((page) => page.filter((value) => value === '').length);
  const texts = [...new Set(pages.flat())].filter((text) => text !== '');
  const values = texts.map((text): SeenValue => {
    const counts = pages.map((page) => page.filter((value) => value === text).length);
    return {
      text,
      count: sum(counts),
      square: sum(counts.map((count) => count * count)),
      product: sum(counts.map((count, page) => count * (sizes[page] ?? 0))),
    };
  });
  return {
    seen: pages.length,
    all,
    size: sum(sizes),
    sizeSquare: sum(sizes.map((size) => size * size)),
    sizeMean: mean(sizes),
    sizeDeviation: deviation(sizes),
    missingMean: mean(missing),
    missingDeviation: deviation(missing),
    valued: pages.flat().filter((value) => value !== '').length,
    distinct: texts.length,
    top: values.toSorted((a, b) => b.count - a.count).slice(0, 20),
    range: null,
  };
}

const anyPages = fc.array(fc.array(fc.constantFrom('Tokyo', 'Osaka', 'Nara', ''), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 30,
});

describe('a share', () => {
  it('is exact when all pages were seen, and the shares of all values and of none make up the whole', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const field = seenOn(pages);
        const shares = field.top.map((value) => shareSeen(value, field));
        expect(shares.every(({ margin }) => margin === 0)).toBe(true);
        const { total, missing, margin } = totalsSeen(field);
        expect({ total, margin }).toEqual({ total: pages.flat().length, margin: 0 });
        if (total > 0)
          expect(shares.reduce((sum, { share }) => sum + share, missing / total)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('lies between nothing and all, and so does its margin', () => {
    fc.assert(
      fc.property(anyPages, fc.nat(1_000), (pages, unseen) => {
        const field = seenOn(pages, pages.length + unseen);
        for (const value of field.top) {
          const { share, margin } = shareSeen(value, field);
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(margin).toBeGreaterThanOrEqual(0);
          expect(margin).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has no margin when all pages are alike, and a smaller one with more pages', () => {
    const alike = seenOn(
      Array.from({ length: 9 }, () => ['Tokyo', 'Osaka']),
      900,
    );
    expect(alike.top.map((value) => shareSeen(value, alike))).toEqual([
      { share: 0.5, margin: 0 },
      { share: 0.5, margin: 0 },
    ]);
    const marginOf = (pages: number): number => {
      const field = seenOn(
        Array.from({ length: pages }, (_, page) => (page % 2 === 0 ? ['Tokyo', 'Nara'] : ['Osaka'])),
        1_000,
      );
      return shareSeen(field.top.find(({ text }) => text === 'Tokyo') ?? never(), field).margin;
    };
    expect(marginOf(20)).toBeGreaterThan(marginOf(80));
    expect(marginOf(80)).toBeGreaterThan(marginOf(400));
  });

  it('has the truth within its margin, nearly always, also where neighbours are alike', () => {
    // Imports stand together in the table: whole stretches of it are of one city.
    const table = Array.from({ length: 2_000 }, (_, page) =>
      Array.from({ length: 5 + (page % 9) }, (_, n) =>
        (page >> 5) % 3 === 0 || n % 4 === 0 ? 'Tokyo' : 'Osaka',
      ),
    );
    const truth = table.flat().filter((city) => city === 'Tokyo').length / table.flat().length;
    const draws = fc.sample(fc.uniqueArray(fc.nat(table.length - 1), { minLength: 150, maxLength: 150 }), {
      numRuns: 200,
      seed: 11,
    });
    const within = draws.filter((places) => {
      const field = seenOn(
        places.map((place) => table[place] ?? []),
        table.length,
      );
      const { share, margin } = shareSeen(field.top.find(({ text }) => text === 'Tokyo') ?? never(), field);
      return Math.abs(share - truth) <= margin;
    });
    expect(within.length).toBeGreaterThan(175);
  });

  it('of nobody is none', () => {
    const field = seenOn([[]], 5);
    expect(shareSeen({ count: 0, square: 0, product: 0 }, field)).toEqual({ share: 0, margin: 0 });
  });
});

describe('the values that are told', () => {
  const CITIES = seenOn([Array.from({ length: 40 }, (_, n) => (n % 4 === 0 ? 'Osaka' : 'Tokyo'))]);
  const own = (count: number, of: (n: number) => string) =>
    seenOn([Array.from({ length: count }, (_, n) => of(n))]);

  it('are the most frequent, with their shares', () => {
    expect(tellValues('city', 'text', CITIES)).toEqual({
      top: [
        { value: 'Tokyo', share: 0.75, margin: 0 },
        { value: 'Osaka', share: 0.25, margin: 0 },
      ],
      isComplete: true,
      hidden: null,
      range: null,
    });
  });

  it('are none of a field whose name is personal', () => {
    for (const name of ['email', 'attributes.first_name', 'display_name', '電話番号'])
      expect(tellValues(name, 'text', CITIES)).toMatchObject({ top: [], hidden: 'personal' });
  });

  it('are none where nearly everybody has one of his own', () => {
    expect(
      tellValues(
        'alias',
        'text',
        own(40, (n) => `Aoi ${n}`),
      ),
    ).toMatchObject({ top: [], hidden: 'unique' });
    expect(
      tellValues(
        'tags',
        'list',
        own(40, (n) => `tag ${n}`),
      ),
    ).toMatchObject({ top: [], hidden: 'unique' });
  });

  it('leave out what looks personal, and what one of many has alone', () => {
    const values = (n: number): string =>
      ['letter', 'letter', 'who@shop.example', `once ${n}`][n % 8] ?? 'phone';
    const { top, isComplete } = tellValues('reached_by', 'text', own(48, values));
    expect(top.map(({ value }) => value)).toEqual(['phone', 'letter']);
    expect(isComplete).toBe(false);
  });

  it('of few contacts are all that do not look personal', () => {
    const { top } = tellValues(
      'shop',
      'text',
      own(3, (n) => `Shop ${n}`),
    );
    expect(top).toHaveLength(3);
  });

  it('of numbers are choices where there are few, else a range', () => {
    const range = { min: 1, median: 3, max: 5 };
    const stars = { ...own(60, (n) => String(1 + (n % 5))), range };
    expect(tellValues('stars', 'number', stars)).toMatchObject({ isComplete: true, range });
    expect(tellValues('stars', 'number', stars).top).toHaveLength(5);
    const points = { ...own(60, (n) => String(n % 25)), range };
    expect(tellValues('points', 'number', points)).toEqual({
      top: [],
      isComplete: false,
      hidden: null,
      range,
    });
  });

  it('of times are a range', () => {
    const range = {
      min: '2026-01-01T00:00:00.000Z',
      median: '2026-01-02T00:00:00.000Z',
      max: '2026-01-03T00:00:00.000Z',
    };
    expect(tellValues('joined', 'datetime', { ...own(60, () => ''), range })).toMatchObject({
      top: [],
      range,
    });
  });
});

function never(): never {
  throw new Error('it was seen');
}
