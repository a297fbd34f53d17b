import { renderToStaticMarkup } from 'react-dom/server';
import { LineMessage } from '../line-message.js';

/** A message as HTML. */
export const draw = (message: unknown): string => renderToStaticMarkup(<LineMessage message={message} />);

/** A flex message of one bubble with this body. */
export const drawBody = (...contents: object[]): string =>
  draw({
    type: 'flex',
    altText: 'Flex',
    contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
  });

/** What a markup says to those who read it: without tags and with its entities. */
export const wordsOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, '');

/** Text that would be a picture and a script, were it ever taken for markup; and how it looks when it is text. */
export const HOSTILE = '<img src=x onerror=alert(1)>';
export const HARMLESS = '&lt;img src=x onerror=alert(1)&gt;';
