import { buttons, copy, open, pick, postback, say, type Json } from '../builders.js';
import { button, inBody } from '../flex-builders.js';
import { valid, type ValidCase } from '../message-case.js';
import { devanagari, families, flowers, thai, urlOf, x } from '../strings.js';

const action = (name: string, value: Json): ValidCase =>
  valid(`action: ${name}`, buttons({ actions: [value] }));
const inFlex = (name: string, value: Json): ValidCase =>
  valid(`action: ${name}`, inBody(button({ action: value })));

export const ACTIONS = [
  action('data of 300 characters', postback({ data: x(300) })),
  action('data of 300 code units', postback({ data: flowers(150) })),
  action('display text of 300 characters', postback({ displayText: x(300) })),
  action('display text of 300 families', postback({ displayText: families(300) })),
  action('text of a postback, which is deprecated', postback({ text: 'Buy' })),
  action('text of a postback of 300 Thai graphemes', postback({ text: thai(300) })),
  ...['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice'].map((inputOption) =>
    action(`input option ${inputOption}`, postback({ inputOption })),
  ),
  action(
    'words to fill in, of 300 Devanagari graphemes',
    postback({ inputOption: 'openKeyboard', fillInText: devanagari(300) }),
  ),
  action(
    'words to fill in, of two lines',
    postback({ inputOption: 'openKeyboard', fillInText: 'Name:\nDate:' }),
  ),
  action('message of 300 characters', say({ text: x(300) })),
  action('message of 300 families', say({ text: families(300) })),
  action('address of 1000 characters', open({ uri: urlOf(1000) })),
  action('address without TLS', open({ uri: 'http://example.com/shop?a=1#top' })),
  action('address inside the app', open({ uri: 'line://app/1234567890-AbcdEfgh' })),
  action('telephone number', open({ uri: 'tel:09001234567' })),
  action('telephone number from abroad', open({ uri: 'tel:+81-3-1234-5678' })),
  action('percent-encoded address', open({ uri: 'https://example.com/?q=%E3%82%B1%E3%83%BC%E3%82%AD' })),
  action('a date', pick({ mode: 'date', initial: '2026-09-01', min: '1900-01-01', max: '2100-12-31' })),
  action('a leap day', pick({ mode: 'date', initial: '2028-02-29' })),
  action('a time', pick({ mode: 'time', initial: '12:00', min: '00:00', max: '23:59' })),
  action(
    'a moment with T',
    pick({ initial: '2026-09-01T12:00', min: '1900-01-01T00:00', max: '2100-12-31T23:59' }),
  ),
  action(
    'a moment with t',
    pick({ initial: '2026-09-01t12:00', min: '1900-01-01t00:00', max: '2100-12-31t23:59' }),
  ),
  action(
    'moments with T and t',
    pick({ initial: '2026-09-01T12:00', min: '2026-09-01t11:00', max: '2026-09-01T13:00' }),
  ),
  action('no limits of a date', pick({ mode: 'date' })),
  action(
    'initial date equal to the earliest',
    pick({ mode: 'date', initial: '2026-09-01', min: '2026-09-01' }),
  ),
  action(
    'initial date equal to the latest',
    pick({ mode: 'date', initial: '2026-09-01', max: '2026-09-01' }),
  ),
  action('data of a date of 300 characters', pick({ data: x(300) })),
  action('1 character to copy', copy({ clipboardText: 'a' })),
  action('1000 characters to copy', copy({ clipboardText: x(1000) })),
  inFlex('another address on the desktop', open({ altUri: { desktop: 'https://example.com/desktop' } })),
  inFlex('another address on the desktop of 1000 characters', open({ altUri: { desktop: urlOf(1000) } })),
  inFlex('a message from flex', say()),
  inFlex('a date from flex', pick()),
  inFlex('words to copy from flex', copy()),
];
