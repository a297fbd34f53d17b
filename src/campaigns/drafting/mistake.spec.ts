import { describe, expect, it } from '@jest/globals';
import { asProblem, isWithin, withoutRepeats } from './mistake.js';

describe('isWithin', () => {
  it.each([
    ['messages', true],
    ['messages[0].text', true],
    ['links.tracking', true],
    ['messageTemplate', false],
    ['audience.filter', false],
  ])('given messages and links, of %s says %s', (path, expected) => {
    expect(isWithin(path, ['messages', 'links'])).toBe(expected);
  });
});

describe('withoutRepeats', () => {
  it('keeps what the first names, and of the second what is about other paths', () => {
    const [type, again, at] = [
      { path: 'delivery.type', code: 'not_offered', message: 'must be one of' },
      { path: 'delivery.type', code: 'delivery_type_unavailable', message: 'is not available yet' },
      { path: 'delivery.at', code: 'start_unreadable', message: 'is no time' },
    ] as const;
    expect(withoutRepeats([type], [again, at, at])).toEqual([type, at, at]);
  });
});

it('a mistake as a problem has no place but in its words', () => {
  const mistake = {
    path: 'recipient',
    code: 'tag_empty',
    message: 'line 1, column 2: x',
    line: 1,
    column: 2,
  };
  expect(asProblem(mistake)).toEqual({
    path: 'recipient',
    code: 'tag_empty',
    message: 'line 1, column 2: x',
  });
});
