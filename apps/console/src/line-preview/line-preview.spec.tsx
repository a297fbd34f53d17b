import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { LinePreview } from './line-preview.js';
import { OwnBubble } from './own-bubble.js';
import { HARMLESS, HOSTILE, wordsOf } from './testing/draw.js';

const SENDER = { name: 'Komorebi' };
const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });

describe('a preview', () => {
  it('shows who writes, once, and a sender of a message’s own', () => {
    const messages = [text('a'), text('b'), text('c', { sender: { name: 'Mali' } })];
    const markup = renderToStaticMarkup(<LinePreview messages={messages} sender={SENDER} />);
    expect(wordsOf(markup)).toBe('KKomorebiabMMali from Komorebic');
  });

  it('shows the quick replies of the last message, in the looks and the language it was given', () => {
    const quickReply = { items: [{ action: { type: 'message', label: 'Yes', text: 'y' } }] };
    const markup = renderToStaticMarkup(
      <LinePreview messages={[text('a', { quickReply })]} sender={SENDER} theme="dark" lang="ja" />,
    );
    expect(markup).toContain('<div class="lp lp-chat" data-theme="dark" lang="ja">');
    expect(markup).toContain('Yes</button>');
  });

  it('says its own words in the language it is told', () => {
    const words = { unknownMessage: (type: string) => `「${type}」のメッセージ` };
    const markup = renderToStaticMarkup(
      <LinePreview messages={[{ type: 'hologram' }]} sender={SENDER} words={words} />,
    );
    expect(markup).toContain('「hologram」のメッセージ');
  });

  it('takes pictures from anywhere only when it is told to', () => {
    const image = { type: 'image', previewImageUrl: 'http://pictures.example/a.png' };
    const drawn = (localImages: boolean): string =>
      renderToStaticMarkup(<LinePreview messages={[image]} sender={SENDER} localImages={localImages} />);
    expect([drawn(false).includes('<img'), drawn(true).includes('<img')]).toEqual([false, true]);
  });
});

describe('one’s own words', () => {
  it('are text', () => {
    expect(renderToStaticMarkup(<OwnBubble text={HOSTILE} />)).toContain(HARMLESS);
  });
});
