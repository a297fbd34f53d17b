import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const withSender = (sender: unknown) => [{ type: 'text', text: 'a', sender }];

describe('sender', () => {
  it('has a name of up to 20 and an https icon', () => {
    expect(issuesOf(withSender({ name: 'n'.repeat(20), iconUrl: 'https://example.com/i.png' }))).toEqual([]);
    expect(issuesOf(withSender({}))).toEqual([]);
  });

  it.each([
    [{ name: 'n'.repeat(21) }, 'messages[0].sender.name'],
    [{ name: '' }, 'messages[0].sender.name'],
    [{ iconUrl: 'http://example.com/i.png' }, 'messages[0].sender.iconUrl'],
    [{ colour: 'red' }, 'messages[0].sender.colour'],
    ['Anna', 'messages[0].sender'],
  ])('is refused as %j', (sender, path) => {
    expect(errorPaths(withSender(sender))).toEqual([path]);
  });

  it('is refused with the word LINE in its name, but not inside another word', () => {
    expect(issuesOf(withSender({ name: 'LINE shop' }))).toEqual([
      'error messages[0].sender.name must not hold the word LINE, which LINE refuses in a name',
    ]);
    expect(issuesOf(withSender({ name: 'Airlines' }))).toEqual([]);
    expect(issuesOf(withSender({ name: '{{line}}' }), 'template')).toEqual([]);
  });
});
