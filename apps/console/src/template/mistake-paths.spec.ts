import { describe, expect, it } from '@jest/globals';
import { mistakesAt, mistakesWithin, parentPath } from './mistake-paths.js';

const mistakes = ['messages[1]', 'messages[1].text', 'messages[10].text', 'messages[1].actions[0].uri'].map(
  (path) => ({
    path,
    message: 'is wrong',
  }),
);
const paths = (found: { path: string }[]): string[] => found.map(({ path }) => path);

describe('mistakes by their place', () => {
  it('are those at the place itself', () => {
    expect(paths(mistakesAt(mistakes, 'messages[1].text'))).toEqual(['messages[1].text']);
  });

  it('are those within it, and not those of a place that only begins the same', () => {
    expect(paths(mistakesWithin(mistakes, 'messages[1]'))).toEqual([
      'messages[1]',
      'messages[1].text',
      'messages[1].actions[0].uri',
    ]);
  });
});

describe('parentPath', () => {
  it('goes up step by step', () => {
    expect(parentPath('messages[1].actions[0]')).toBe('messages[1].actions');
    expect(parentPath('messages[1]')).toBe('messages');
    expect(parentPath('messages')).toBeNull();
  });
});
