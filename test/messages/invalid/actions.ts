import { buttons, copy, open, pick, plain, postback, say, without, type Json } from '../builders.js';
import { button, inBody } from '../flex-builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { devanagari, families, flowers, thai, urlOf, x } from '../strings.js';

const action = (name: string, path: string, value: Json): InvalidCase =>
  invalid(`action: ${name}`, `.template.actions[0]${path}`, buttons({ actions: [value] }));
const inFlex = (name: string, path: string, value: Json): InvalidCase =>
  invalid(`action: ${name}`, `.contents.body.contents[0].action${path}`, inBody(button({ action: value })));

const BAD_URIS: [why: string, uri: unknown][] = [
  ['of javascript', 'javascript:alert(1)'],
  ['of javascript in capitals', 'JavaScript:alert(1)'],
  ['of data', 'data:text/html,<script>alert(1)</script>'],
  ['of mail', 'mailto:shop@example.com'],
  ['of a file server', 'ftp://example.com/a'],
  ['without scheme', '/shop'],
  ['without scheme, but with host', 'www.example.com/shop'],
  ['with a space', 'https://example.com/my shop'],
  ['with a line break', 'https://example.com/\nshop'],
  ['that is empty', ''],
  ['that is null', null],
  ['of 1001 characters', urlOf(1001)],
];

const BAD_DATES: [mode: string, value: unknown][] = [
  ['date', '2026-9-1'],
  ['date', '2026-13-01'],
  ['date', '2026-02-30'],
  ['date', '1899-12-31'],
  ['date', '2101-01-01'],
  ['date', '2026-09-01T12:00'],
  ['date', 20260901],
  ['time', '24:00'],
  ['time', '12:60'],
  ['time', '9:00'],
  ['time', '12:00:00'],
  ['datetime', '2026-09-01'],
  ['datetime', '2026-09-01 12:00'],
  ['datetime', '2026-09-01T12:00Z'],
  ['datetime', '2026-09-01T25:00'],
  ['datetime', '1899-12-31T23:59'],
];

export const ACTIONS = [
  action('without type', '.type', without(say(), 'type')),
  action('of an unknown type', '.type', plain('call')),
  action('of a type that is a number', '.type', { type: 1, label: 'Call' }),
  ...['camera', 'cameraRoll', 'location'].map((type) =>
    action(`${type} outside a quick reply`, '.type', plain(type)),
  ),
  action(
    'rich menu switch outside a rich menu',
    '.type',
    plain('richmenuswitch', { richMenuAliasId: 'a', data: 'b' }),
  ),
  inFlex('rich menu switch in flex', '.type', plain('richmenuswitch', { richMenuAliasId: 'a', data: 'b' })),
  action('with a label of 21 characters', '.label', say({ label: x(21) })),
  action('with a label of 21 families', '.label', say({ label: families(21) })),
  action('with a label of 21 Thai graphemes', '.label', say({ label: thai(21) })),
  action('with an empty label', '.label', say({ label: '' })),
  action('with a label that is a number', '.label', say({ label: 7 })),
  oursAlone(action('with a property it does not have', '.url', open({ url: 'https://example.com' }))),
  action('postback without data', '.data', without(postback(), 'data')),
  action('postback with data of 301 characters', '.data', postback({ data: x(301) })),
  action('postback with data of 302 code units', '.data', postback({ data: flowers(151) })),
  action('postback whose data are an object', '.data', postback({ data: { item: 1 } })),
  action('postback with a display text of 301 characters', '.displayText', postback({ displayText: x(301) })),
  action(
    'postback with a display text of 301 families',
    '.displayText',
    postback({ displayText: families(301) }),
  ),
  action('postback with a text of 301 characters', '.text', postback({ text: x(301) })),
  action('postback with display text and text', '.text', postback({ displayText: 'Buy', text: 'Buy' })),
  action('postback with an unknown input option', '.inputOption', postback({ inputOption: 'openCamera' })),
  action('postback with words to fill in and no keyboard', '.fillInText', postback({ fillInText: 'Name:' })),
  action(
    'postback with words to fill in by voice',
    '.fillInText',
    postback({ inputOption: 'openVoice', fillInText: 'Name:' }),
  ),
  action(
    'postback with 301 graphemes to fill in',
    '.fillInText',
    postback({ inputOption: 'openKeyboard', fillInText: devanagari(301) }),
  ),
  action('message without text', '.text', without(say(), 'text')),
  action('message of empty text', '.text', say({ text: '' })),
  action('message of 301 characters', '.text', say({ text: x(301) })),
  action('message of 301 families', '.text', say({ text: families(301) })),
  action('uri without address', '.uri', without(open(), 'uri')),
  ...BAD_URIS.map(([why, uri]) => action(`uri with an address ${why}`, '.uri', open({ uri }))),
  inFlex(
    'address on the desktop of 1001 characters',
    '.altUri.desktop',
    open({ altUri: { desktop: urlOf(1001) } }),
  ),
  inFlex(
    'address on the desktop of javascript',
    '.altUri.desktop',
    open({ altUri: { desktop: 'javascript:alert(1)' } }),
  ),
  inFlex('address on the desktop that is no object', '.altUri', open({ altUri: 'https://example.com' })),
  oursAlone(
    inFlex(
      'address on another device',
      '.altUri.mobile',
      open({ altUri: { desktop: 'https://example.com', mobile: 'https://example.com' } }),
    ),
  ),
  action('datetimepicker without mode', '.mode', without(pick(), 'mode')),
  action('datetimepicker of an unknown mode', '.mode', pick({ mode: 'month' })),
  action('datetimepicker without data', '.data', without(pick(), 'data')),
  action('datetimepicker with data of 301 characters', '.data', pick({ data: x(301) })),
  ...BAD_DATES.map(([mode, initial]) =>
    action(`initial ${mode} of ${String(initial)}`, '.initial', pick({ mode, initial })),
  ),
  action(
    'latest date before the earliest',
    '.max',
    pick({ mode: 'date', min: '2026-09-02', max: '2026-09-01' }),
  ),
  action('latest time before the earliest', '.max', pick({ mode: 'time', min: '12:00', max: '11:59' })),
  action(
    'latest moment before the earliest',
    '.max',
    pick({ min: '2026-09-01T12:00', max: '2026-09-01t11:59' }),
  ),
  oursAlone(
    action(
      'initial date before the earliest',
      '.initial',
      pick({ mode: 'date', initial: '2026-08-31', min: '2026-09-01' }),
    ),
  ),
  oursAlone(
    action(
      'initial date after the latest',
      '.initial',
      pick({ mode: 'date', initial: '2026-09-02', max: '2026-09-01' }),
    ),
  ),
  oursAlone(
    action(
      'initial moment after the latest',
      '.initial',
      pick({ initial: '2026-09-01t12:01', max: '2026-09-01T12:00' }),
    ),
  ),
  action('latest date out of the calendar', '.max', pick({ mode: 'date', max: '2026-11-31' })),
  action('earliest date too early', '.min', pick({ mode: 'date', min: '1899-12-31' })),
  action('clipboard without words', '.clipboardText', without(copy(), 'clipboardText')),
  action('clipboard with no words', '.clipboardText', copy({ clipboardText: '' })),
  action('clipboard of 1001 characters', '.clipboardText', copy({ clipboardText: x(1001) })),
];
