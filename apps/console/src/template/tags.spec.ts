import { describe, expect, it } from '@jest/globals';
import { fixedText, tagsOf } from './tags.js';

describe('tagsOf', () => {
  it.each([
    ['{{points}}', 'value', 'points', true],
    ['{{ points }}', 'value', 'points', true],
    ['{{~points~}}', 'value', 'points', true],
    ['{{{points}}}', 'value', 'points', true],
    ['{{[a name]}}', 'value', '[a name]', true],
    ['{{default points "}}"}}', 'value', 'default', false],
    ['{{#if points}}', 'open', 'if', false],
    ['{{else}}', 'else', 'else', true],
    ['{{else if vip}}', 'else', 'else', false],
    ['{{/if}}', 'close', 'if', true],
    ["{{! don't}}", 'comment', "don't", true],
    ['{{!-- {{x}} --}}', 'comment', '--', false],
  ])('reads %s', (text, kind, name, isPlain) => {
    expect(tagsOf(`a${text}b`)).toEqual([{ start: 1, end: 1 + text.length, kind, name, isPlain }]);
  });

  it('leaves an escaped tag, and one that is not closed, alone', () => {
    expect(tagsOf('\\{{points}} {{points')).toEqual([]);
  });
});

describe('fixedText', () => {
  it('is what stands outside of tags and conditions', () => {
    expect(fixedText('Hello {{name}}, {{#if vip}}dear {{else}}our {{/if}}guest')).toBe('Hello , guest');
  });

  it('is the text itself where there is no tag', () => {
    expect(fixedText('お客様 😀')).toBe('お客様 😀');
  });
});
