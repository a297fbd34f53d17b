import { describe, expect, it } from '@jest/globals';
import type { AttributeType } from '../contact.js';
import { type Draft, draftOf, readTyped, typeOfValue } from './read-typed.js';

const ZONE = 'Asia/Tokyo';

describe('readTyped', () => {
  it.each<[AttributeType, Draft, unknown]>([
    ['text', ' ゴールド', ' ゴールド'],
    ['text', '0120', '0120'],
    ['number', '１２，３４５', 12_345],
    ['number', '1,234,567.5', 1_234_567.5],
    ['number', '-0.5', -0.5],
    ['boolean', 'false', false],
    ['datetime', '2026-05-01T09:00', '2026-05-01T00:00:00.000Z'],
    ['list', ['gold', ' vip ', '', 'gold'], ['gold', 'vip']],
  ])('reads a %s %j', (type, draft, value) => {
    expect(readTyped(type, draft, ZONE)).toEqual({ ok: true, value });
  });

  it.each<[AttributeType, Draft, string]>([
    ['text', '  ', 'empty'],
    ['number', '', 'empty'],
    ['number', '1,23', 'not_a_number'],
    ['number', '0x10', 'not_a_number'],
    ['number', 'Infinity', 'not_a_number'],
    ['datetime', '1 May', 'not_a_time'],
  ])('refuses a %s %j', (type, draft, problem) => {
    expect(readTyped(type, draft, ZONE)).toEqual({ ok: false, problem });
  });

  it.each<[AttributeType, unknown]>([
    ['text', 'Aya'],
    ['number', 120],
    ['boolean', false],
    ['datetime', '2026-05-01T00:00:00.000Z'],
    ['list', ['a', 'b']],
  ])('keeps a stored %s that is opened and saved', (type, value) => {
    expect(typeOfValue(value)).toBe(type);
    expect(readTyped(type, draftOf(type, value, ZONE), ZONE)).toEqual({ ok: true, value });
  });
});
