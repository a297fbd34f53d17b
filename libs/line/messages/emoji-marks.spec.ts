import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markEmojis, settleEmojis } from './emoji-marks.js';

const emoji = (index: number) => ({ index, productId: 'p', emojiId: '001' });
const message = (text: string, ...indexes: number[]) => ({ type: 'text', text, emojis: indexes.map(emoji) });

/** What templates and links do to a text: something is put in before or after the marks. */
function changed(given: unknown, change: (text: string) => string): unknown[] {
  const [marked] = markEmojis([given]) as [{ text: string }];
  return settleEmojis([{ ...marked, text: change(marked.text) }]);
}

describe('emoji marks', () => {
  it('moves each emoji with its $', () => {
    const made = changed(message('Hi {{name}} $ and $', 12, 18), (text) => text.replace('{{name}}', 'Aoi'));
    expect(made).toEqual([message('Hi Aoi $ and $', 7, 13)]);
  });

  it('takes a $ of a value for what it is', () => {
    const made = changed(message('{{price}} $', 10), (text) => text.replace('{{price}}', '$5'));
    expect(made).toEqual([message('$5 $', 3)]);
  });

  it('leaves out an emoji whose place was not rendered', () => {
    const made = changed(message('{{#if a}}${{/if}} b $', 9, 20), (text) => text.slice(17));
    expect(made).toEqual([message(' b $', 3)]);
    expect(changed(message('$', 0), () => 'nothing')).toEqual([{ type: 'text', text: 'nothing' }]);
  });

  it('leaves every other message alone, as the same object', () => {
    const others = [
      { type: 'text', text: '$' },
      { type: 'textV2', text: '{a}', emojis: [emoji(0)] },
      null,
      'x',
    ];
    expect(markEmojis(others).every((one, index) => one === others[index])).toBe(true);
    const list: unknown[] = [...others];
    expect(settleEmojis(list)).toBe(list);
  });

  it('given nothing changes the text, gives back what it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$', 'a', 'ก', '👪', '{'), { minLength: 1, maxLength: 20 }),
        (parts) => {
          const text = parts.join('');
          const indexes = [...text.matchAll(/\$/g)].map(({ index }) => index);
          fc.pre(indexes.length > 0);
          expect(changed(message(text, ...indexes), (same) => same)).toEqual([message(text, ...indexes)]);
        },
      ),
    );
  });
});
