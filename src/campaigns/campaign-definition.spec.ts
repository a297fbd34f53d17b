import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CampaignDefinition,
  DEFAULT_DEFINITION,
  mergeDefinition,
  newDefinition,
  selectionOf,
} from './campaign-definition.js';

const definitions: fc.Arbitrary<CampaignDefinition> = fc.record({
  audience: fc.record({ audienceId: fc.uuid(), limit: fc.option(fc.nat()) }),
  recipient: fc.string(),
  messages: fc.array(fc.record({ type: fc.constant('text'), text: fc.string() }), { maxLength: 3 }),
  messageTemplate: fc.option(fc.record({ id: fc.uuid(), version: fc.option(fc.nat()) })),
  localization: fc.record({
    language: fc.constantFrom('en', 'ja'),
    timezone: fc.constantFrom('UTC', 'Asia/Tokyo'),
  }),
  delivery: fc.record({
    type: fc.constantFrom('one_time', 'periodic'),
    at: fc.option(fc.constant('2026-01-10T12:00:00Z')),
  }),
  utm: fc.record({
    enabled: fc.boolean(),
    source: fc.string(),
    medium: fc.string(),
    campaign: fc.option(fc.string()),
    content: fc.option(fc.string()),
    term: fc.option(fc.string()),
  }),
  links: fc.record({ tracking: fc.constantFrom('none', 'campaign') }),
  frequencyCap: fc.record({ respect: fc.boolean(), count: fc.boolean() }),
  quietHours: fc.record({ respect: fc.boolean() }),
  controlGroupPercent: fc.integer({ min: 0, max: 100 }),
  goals: fc.constant([]),
});

const parts = Object.keys(DEFAULT_DEFINITION) as (keyof CampaignDefinition)[];

describe('mergeDefinition', () => {
  it('given nothing, keeps everything', () => {
    const nothing = Object.fromEntries(parts.map((part) => [part, undefined]));
    fc.assert(
      fc.property(definitions, (stored) => {
        expect(mergeDefinition(stored, {})).toEqual(stored);
        expect(mergeDefinition(stored, nothing)).toEqual(stored);
      }),
    );
  });

  it('given everything, takes everything', () => {
    fc.assert(
      fc.property(definitions, definitions, (stored, change) =>
        expect(mergeDefinition(stored, change)).toEqual(change),
      ),
    );
  });

  it('given some parts, changes those and keeps the others', () => {
    fc.assert(
      fc.property(definitions, definitions, fc.subarray(parts), (stored, other, changed) => {
        const change = Object.fromEntries(changed.map((part) => [part, other[part]]));
        const merged = mergeDefinition(stored, change);
        for (const part of parts)
          expect(merged[part]).toEqual(changed.includes(part) ? other[part] : stored[part]);
      }),
    );
  });

  it('given some options of a part, keeps the others, also when they are there as undefined', () => {
    const stored = mergeDefinition(DEFAULT_DEFINITION, { utm: { enabled: true, campaign: 'spring' } });
    const merged = mergeDefinition(stored, {
      delivery: { type: undefined, at: undefined },
      utm: { enabled: undefined, source: 'poster', campaign: undefined },
    });
    expect(merged.delivery).toEqual({ type: 'one_time', at: null });
    expect(merged.utm).toEqual({
      ...DEFAULT_DEFINITION.utm,
      enabled: true,
      source: 'poster',
      campaign: 'spring',
    });
  });

  it('given null for an option, takes it where null has a meaning, and keeps the stored value elsewhere', () => {
    const stored = mergeDefinition(DEFAULT_DEFINITION, { utm: { campaign: 'spring' } });
    const input: object = {
      utm: { campaign: null, source: null },
      frequencyCap: { respect: null },
      links: null,
    };
    const merged = mergeDefinition(stored, input);
    expect(merged).toEqual(DEFAULT_DEFINITION);
  });

  it('replaces an audience and messages as a whole', () => {
    const stored = mergeDefinition(DEFAULT_DEFINITION, {
      audience: { filter: {}, limit: 5 },
      messages: [{ type: 'text', text: 'a' }],
    });
    const merged = mergeDefinition(stored, { audience: { audienceId: 'saved' }, messages: [] });
    expect(merged).toMatchObject({ audience: { audienceId: 'saved' }, messages: [] });
    expect(merged.audience).not.toHaveProperty('limit');
  });
});

describe('selectionOf', () => {
  it('is the saved audience, else the filter, else everyone', () => {
    const exclude = { rules: [] };
    expect(selectionOf({ audienceId: 'saved', exclude })).toEqual({ audienceId: 'saved', exclude });
    expect(selectionOf({ filter: { rules: [] } })).toEqual({ filter: { rules: [] }, exclude: undefined });
    expect(selectionOf({})).toEqual({ filter: {}, exclude: undefined });
  });
});

it('counts clicks in a new campaign where phones can follow the links', () => {
  expect(newDefinition('https://go.example').links).toEqual({ tracking: 'campaign' });
  expect(newDefinition('http://localhost:3000')).toEqual(DEFAULT_DEFINITION);
  const off = mergeDefinition(newDefinition('https://go.example'), { links: { tracking: 'none' } });
  expect(off.links).toEqual({ tracking: 'none' });
});
