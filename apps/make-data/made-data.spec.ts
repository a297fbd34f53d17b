import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLineId } from '#libs/line';
import { csvLine, jsonLine, makeContacts, makeEvents, type MadeContact } from './index.js';

const SIZE = 20_000;
const UNTIL = '2026-01-01';
const PEOPLE = [...makeContacts({ contacts: SIZE })];
const EVENTS = [...makeEvents({ contacts: SIZE / 10 }, SIZE)];

const anySeed = fc.nat(2 ** 32 - 1);

/** The values of all who have one, with how often each comes. */
function countOf(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const shareOf = (holds: (contact: MadeContact) => boolean): number => PEOPLE.filter(holds).length / SIZE;

describe('the same seed', () => {
  it('gives the same people and events, and another seed gives others', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const made = (from: number) => [
          ...[...makeContacts({ contacts: 9, seed: from })].map((one) => csvLine(one) + jsonLine(one)),
          ...[...makeEvents({ contacts: 9, seed: from }, 9)].map((one) => jsonLine(one)),
        ];
        expect(made(seed)).toEqual(made(seed));
        expect(made(seed)).not.toEqual(made((seed + 1) % 2 ** 32));
      }),
    );
  });

  it('gives these, whatever day it is', () => {
    expect(PEOPLE.slice(0, 2)).toMatchInlineSnapshot(`
      [
        {
          "attributes": {
            "age": 38,
            "city": "大田区",
            "email": "member-00000001@example.net",
            "first_name": "葵",
            "newsletter": true,
            "points": 12,
            "prefecture": "東京都",
            "signed_up": "2021-10-12T10:54:48.000Z",
            "tier": "Bronze",
          },
          "displayName": "中村 葵",
          "externalId": "member-00000001",
          "language": "ja",
          "lineId": "U187866ba32c53204f13859e3820138b2",
        },
        {
          "attributes": {
            "age": 46,
            "email": "member-00000002@example.jp",
            "first_name": "蓮",
            "newsletter": false,
            "points": 47,
            "signed_up": "2023-06-08T22:58:35.000Z",
            "tags": [
              "beans",
              "coffee",
            ],
            "tier": "Bronze",
          },
          "displayName": "小林 蓮",
          "externalId": "member-00000002",
          "language": "ja",
          "lineId": "U1c866776c0e813b2870d31fc7b66bcb6",
          "timezone": "Asia/Tokyo",
        },
      ]
    `);
    expect(EVENTS[0]).toMatchInlineSnapshot(`
      {
        "at": "2025-04-24T08:30:17.000Z",
        "eventId": "made-1-1",
        "externalId": "member-00001651",
        "name": "page_view",
        "properties": {
          "device": "phone",
          "path": "/menu",
        },
      }
    `);
  });
});

describe('the n-th', () => {
  it('contact does not depend on how many are asked for', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 40 }), fc.nat(40), (seed, contacts, more) => {
        const all = [...makeContacts({ contacts: contacts + more, seed })];
        expect([...makeContacts({ contacts, seed })]).toEqual(all.slice(0, contacts));
      }),
    );
  });

  it('event does not depend on how many are asked for', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(40),
        fc.nat(40),
        (seed, contacts, n, more) => {
          const all = [...makeEvents({ contacts, seed }, n + more)];
          expect([...makeEvents({ contacts, seed }, n)]).toEqual(all.slice(0, n));
        },
      ),
    );
  });
});

describe('people', () => {
  it('have external ids and LINE IDs of their own, but for those who share one with the contact before', () => {
    const lineIds = PEOPLE.flatMap(({ lineId }) => lineId ?? []);
    expect(lineIds.every((lineId) => isLineId(lineId, 'user'))).toBe(true);
    expect(new Set(PEOPLE.map(({ externalId }) => externalId)).size).toBe(SIZE);
    const shared = lineIds.length - new Set(lineIds).size;
    expect(shared / SIZE).toBeCloseTo(0.005, 2);
  });

  it('lack something as often as is said', () => {
    expect(shareOf(({ lineId }) => lineId === undefined)).toBeCloseTo(1 / 9, 1);
    expect(shareOf(({ attributes }) => attributes.email === undefined)).toBeCloseTo(0.36, 1);
    expect(shareOf(({ attributes }) => attributes.tags === undefined)).toBeCloseTo(0.45, 1);
    expect(shareOf(({ language }) => language === 'ja')).toBeCloseTo(0.67, 1);
  });

  it('have attributes of which few values are frequent and many are rare', () => {
    for (const values of [
      PEOPLE.map(({ attributes }) => attributes.tier),
      PEOPLE.map(({ attributes }) => attributes.city),
      PEOPLE.map(({ language }) => language),
      PEOPLE.flatMap(({ attributes }) => attributes.tags ?? []),
    ]) {
      const counts = [...countOf(values).values()].toSorted((a, b) => b - a);
      expect(counts[0]).toBeGreaterThan(10 * (counts.at(-1) ?? SIZE));
    }
    const points = PEOPLE.flatMap(({ attributes }) => attributes.points ?? []).toSorted((a, b) => a - b);
    expect(points[Math.floor(points.length / 2)]).toBeLessThan(3_000);
    expect(points.at(-1)).toBeGreaterThan(25_000);
  });

  it('did all before the day that was named', () => {
    const instants = PEOPLE.flatMap(({ attributes }) => [
      attributes.signed_up ?? [],
      attributes.last_purchase ?? [],
    ]);
    expect(instants.flat().every((instant) => instant <= new Date(UNTIL).toISOString())).toBe(true);
  });
});

describe('events', () => {
  it('are of the contacts there are, within the year before, each with an id of its own', () => {
    const ids = new Set([...makeContacts({ contacts: SIZE / 10 })].map(({ externalId }) => externalId));
    const yearBefore = Date.parse(UNTIL) - 366 * 86_400_000;
    for (const { externalId, at } of EVENTS) {
      expect(ids.has(externalId)).toBe(true);
      expect(Date.parse(at)).toBeLessThan(Date.parse(UNTIL));
      expect(Date.parse(at)).toBeGreaterThan(yearBefore);
    }
    expect(new Set(EVENTS.map(({ eventId }) => eventId)).size).toBe(SIZE);
  });

  it('are half of them of a tenth of the contacts, and of nobody more than some twenty times the mean', () => {
    const counts = [...countOf(EVENTS.map(({ externalId }) => externalId)).values()].toSorted(
      (a, b) => b - a,
    );
    const ofTenth = counts.slice(0, SIZE / 100).reduce((sum, count) => sum + count, 0);
    expect(ofTenth / SIZE).toBeCloseTo(0.52, 1);
    expect(counts[0]).toBeLessThan(10 * 30);
  });

  it('are mostly page views, and seldom reviews', () => {
    const counts = countOf(EVENTS.map(({ name }) => name));
    expect((counts.get('page_view') ?? 0) / SIZE).toBeCloseTo(0.62, 1);
    expect((counts.get('review') ?? 0) / SIZE).toBeCloseTo(0.01, 1);
    expect((counts.get('purchase') ?? 0) / SIZE).toBeCloseTo(0.06, 1);
  });

  it('pass every contact, whatever their number', () => {
    for (const contacts of [1, 2, 7_919, 2 * 7_919]) {
      const seen = new Set(
        [...makeEvents({ contacts }, 40 * Math.min(contacts, 50))].map((one) => one.externalId),
      );
      expect(seen.size).toBeGreaterThan(0);
      expect(seen.size).toBeLessThanOrEqual(contacts);
    }
  });
});
