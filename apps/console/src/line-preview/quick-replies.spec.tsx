import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { QuickReplies, quickReplyItems } from './quick-replies.js';
import { HARMLESS, HOSTILE, wordsOf } from './testing/draw.js';

const chips = (...items: unknown[]): string => renderToStaticMarkup(<QuickReplies items={items} />);

describe('quick replies', () => {
  it('are a chip each, with its picture or the one LINE draws by itself', () => {
    const markup = chips(
      { action: { type: 'message', label: 'Tea', text: 'tea' }, imageUrl: 'https://example.com/tea.png' },
      { action: { type: 'camera', label: 'Photo' } },
      { action: { type: 'message', label: HOSTILE, text: 'x' } },
      { action: 'none' },
      null,
    );
    expect(wordsOf(markup)).toBe(`TeaPhoto${HARMLESS}`);
    expect(markup.match(/<button/g)).toHaveLength(3);
    expect(markup.match(/class="lp-chip-icon"/g)).toHaveLength(2);
  });

  it('are not there when there are none', () => {
    expect(chips()).toBe('');
    expect(renderToStaticMarkup(<QuickReplies items="none" />)).toBe('');
  });

  it('are those of the last message', () => {
    const withReply = (label: string): object => ({ quickReply: { items: [{ action: { label } }] } });
    expect(quickReplyItems([withReply('a'), withReply('b')])).toEqual([{ action: { label: 'b' } }]);
    expect(quickReplyItems([withReply('a'), { type: 'text' }])).toEqual([]);
    expect(quickReplyItems([])).toEqual([]);
  });
});
