import type { Json } from '../../json.js';
import {
  box,
  button,
  heading,
  image,
  keyValue,
  line,
  link,
  note,
  paragraph,
  say as saying,
} from './parts.js';

/** Layouts to begin with; the person then writes their own words and chooses their own pictures. */
export const STARTS = [
  'product',
  'coupon',
  'event',
  'receipt',
  'announcement',
  'products',
  'survey',
  'empty',
] as const;
export type Start = (typeof STARTS)[number];

/** The sample words of the layouts, each in the language of whoever begins. */
export type StartWord =
  | 'productName'
  | 'productText'
  | 'price'
  | 'buy'
  | 'details'
  | 'couponTitle'
  | 'couponText'
  | 'code'
  | 'until'
  | 'untilValue'
  | 'useCoupon'
  | 'eventTitle'
  | 'date'
  | 'dateValue'
  | 'place'
  | 'placeValue'
  | 'register'
  | 'receiptTitle'
  | 'orderNumber'
  | 'item'
  | 'total'
  | 'newsTitle'
  | 'newsText'
  | 'readMore'
  | 'question'
  | 'good'
  | 'bad';

type Words = (word: StartWord) => string;

/** The contents of a flex message in that layout. */
export function startOf(start: Start, words: Words): Json {
  switch (start) {
    case 'product':
      return product(words, 'mega');
    case 'products':
      return { type: 'carousel', contents: [1, 2, 3].map(() => product(words, 'kilo')) };
    case 'coupon':
      return coupon(words);
    case 'event':
      return event(words);
    case 'receipt':
      return receipt(words);
    case 'announcement':
      return announcement(words);
    case 'survey':
      return survey(words);
    case 'empty':
      return { type: 'bubble', body: box('vertical', [paragraph('')]) };
  }
}

const product = (words: Words, size: string): Json => ({
  type: 'bubble',
  size,
  hero: image(),
  body: box('vertical', [
    heading(words('productName')),
    note(words('productText')),
    { ...heading(words('price')), size: 'lg', margin: 'md' },
  ]),
  footer: box(
    'vertical',
    [button(link(words('buy')), 'primary'), button(link(words('details')), 'link')],
    'sm',
  ),
});

const coupon = (words: Words): Json => ({
  type: 'bubble',
  size: 'kilo',
  header: {
    ...box('vertical', [
      { ...heading(words('couponTitle')), size: 'xxl', color: '#ffffff', align: 'center' },
    ]),
    paddingAll: 'xxl',
  },
  body: box('vertical', [
    { ...paragraph(words('couponText')), align: 'center' },
    { ...line(), margin: 'lg' },
    keyValue(words('code'), 'WELCOME20'),
    keyValue(words('until'), words('untilValue')),
  ]),
  footer: box('vertical', [button(link(words('useCoupon')), 'primary')]),
  styles: { header: { backgroundColor: '#c2410c' } },
});

const event = (words: Words): Json => ({
  type: 'bubble',
  hero: image(),
  body: box('vertical', [
    heading(words('eventTitle')),
    keyValue(words('date'), words('dateValue')),
    keyValue(words('place'), words('placeValue')),
  ]),
  footer: box('vertical', [button(link(words('register')), 'primary')]),
});

const receipt = (words: Words): Json => ({
  type: 'bubble',
  body: box('vertical', [
    heading(words('receiptTitle')),
    { ...line(), margin: 'lg' },
    keyValue(words('item'), words('price')),
    keyValue(words('item'), words('price')),
    { ...line(), margin: 'lg' },
    keyValue(words('total'), words('price')),
    keyValue(words('orderNumber'), '0000-0000'),
  ]),
});

const announcement = (words: Words): Json => ({
  type: 'bubble',
  size: 'giga',
  hero: { ...image(), aspectRatio: '16:9' },
  body: box('vertical', [heading(words('newsTitle')), paragraph(words('newsText'))], 'md'),
  footer: box('vertical', [button(link(words('readMore')), 'secondary')]),
});

const survey = (words: Words): Json => ({
  type: 'bubble',
  size: 'kilo',
  body: box('vertical', [{ ...heading(words('question')), align: 'center', size: 'lg' }]),
  footer: {
    ...box('horizontal', [
      button(saying(words('good')), 'primary'),
      button(saying(words('bad')), 'secondary'),
    ]),
    spacing: 'md',
  },
});
