import { describe, expect, it } from '@jest/globals';
import { answerToOne, schema, unreadable } from './spec-answers.js';

const URL_OF = (name: string): string => `https://cdn.example/${name}`;
const image = {
  type: 'image',
  originalContentUrl: URL_OF('a.jpg'),
  previewImageUrl: URL_OF('b.jpg'),
};
const video = { ...image, type: 'video', trackingId: 'a-Z.=,+*()%$&;:@{}!?<>[]9' };
const audio = { type: 'audio', originalContentUrl: URL_OF('a.m4a'), duration: 60_000 };
const location = { type: 'location', title: 'Shop', address: '東京都', latitude: 35.68, longitude: 139.7 };
const sticker = { type: 'sticker', packageId: '446', stickerId: '1988' };
const coupon = { type: 'coupon', couponId: '01JYNW8JMQVFBNWF1APF8Z3FS7', deliveryTag: 'spring_1' };

describe('messages without a structure of their own', () => {
  it.each([[image], [video], [audio], [location], [sticker], [coupon]])('takes %j', (message) => {
    expect(answerToOne(message)).toBeNull();
  });

  const urlAt = (name: string): unknown => schema([`messages[0].${name}`, 'invalid uri']);
  const missing = (...names: string[]): unknown =>
    schema(...names.map((name): [string, string] => [`messages[0].${name}`, 'May not be empty']));

  it.each<[object, unknown]>([
    [{ type: 'sticker' }, missing('packageId', 'stickerId')],
    [{ ...sticker, stickerId: 1988 }, unreadable('messages[0].stickerId')],
    [{ type: 'image' }, missing('originalContentUrl', 'previewImageUrl')],
    [{ ...image, originalContentUrl: 'http://cdn.example/a.jpg' }, urlAt('originalContentUrl')],
    [{ ...image, previewImageUrl: 'https://cdn.example/写真.jpg' }, urlAt('previewImageUrl')],
    [{ ...image, previewImageUrl: 'https://' }, urlAt('previewImageUrl')],
    [
      { ...image, originalContentUrl: URL_OF('x'.repeat(1_981)) },
      schema(['messages[0].originalContentUrl', 'Length must be between 0 and 2000']),
    ],
    [
      { ...video, trackingId: 'not allowed' },
      schema(['messages[0].trackingId', 'Must match ^[a-zA-Z0-9\\-.=,+*()%$&;:@{}!?<>[\\]]{1,100}$']),
    ],
    [{ ...audio, duration: '60000' }, unreadable('messages[0].duration')],
    [{ ...audio, duration: 0 }, schema(['messages[0].duration', 'Must be greater than or equal to 1'])],
    [{ ...audio, duration: null }, schema(['messages[0].duration', 'must be specified'])],
    [
      { ...location, title: 'x'.repeat(101), latitude: 90.5 },
      schema(
        ['messages[0].title', 'Length must be between 0 and 100'],
        ['messages[0].latitude', 'Must be less than or equal to 90'],
      ),
    ],
    [
      { ...coupon, deliveryTag: 'spring-1' },
      schema(['messages[0].deliveryTag', 'Must match ^[a-zA-Z0-9_]{1,30}$']),
    ],
  ])('refuses %j', (message, answer) => {
    expect(answerToOne(message)).toEqual(answer);
  });

  it('takes an address of 2,000 characters', () => {
    expect(answerToOne({ ...image, originalContentUrl: URL_OF('x'.repeat(1_980)) })).toBeNull();
  });
});

describe('an imagemap', () => {
  const area = { x: 0, y: 0, width: 520, height: 520 };
  const imagemap = {
    type: 'imagemap',
    baseUrl: 'https://cdn.example/map',
    altText: 'a map',
    baseSize: { width: 1_040, height: 1_040 },
    actions: [
      { type: 'uri', linkUri: 'https://a.example/', area },
      { type: 'message', text: 'x'.repeat(400), area, label: 'say' },
      { type: 'clipboard', clipboardText: 'SPRING', area },
    ],
    video: {
      originalContentUrl: URL_OF('a.mp4'),
      previewImageUrl: URL_OF('a.jpg'),
      area,
      externalLink: { linkUri: 'https://a.example/', label: 'More' },
    },
  };

  it('is taken with all its parts', () => {
    expect(answerToOne(imagemap)).toBeNull();
  });

  it.each<[object, unknown]>([
    [
      { baseSize: { width: 1_000 } },
      schema(
        ['messages[0].baseSize.width', 'Must be greater than or equal to 1040'],
        ['messages[0].baseSize.height', 'must be specified'],
      ),
    ],
    [{ altText: 'x'.repeat(1_501) }, schema(['messages[0].altText', 'Length must be between 0 and 1500'])],
    [
      { actions: Array.from({ length: 51 }, () => imagemap.actions[0]) },
      schema(['messages[0].actions', 'Size must be between 0 and 50']),
    ],
    [
      { actions: [{ type: 'message', text: 'x'.repeat(401), area }] },
      schema(['messages[0].actions[0].text', 'Length must be between 0 and 400']),
    ],
    [
      { actions: [{ type: 'uri', linkUri: 'ftp://a.example', area: { ...area, x: -1 } }] },
      schema(
        ['messages[0].actions[0].linkUri', 'invalid uri'],
        ['messages[0].actions[0].area.x', 'Must be greater than or equal to 0'],
      ),
    ],
    [
      { actions: [{ type: 'postback', data: 'x', area }] },
      schema([
        'messages[0].actions[0].type',
        'Must be one of the following values: [uri, message, clipboard]',
      ]),
    ],
    [
      { video: { ...imagemap.video, externalLink: { linkUri: 'https://a.example/' } } },
      schema(['messages[0].video.externalLink.label', 'May not be empty']),
    ],
  ])('is refused with %j', (rest, answer) => {
    expect(answerToOne({ ...imagemap, ...rest })).toEqual(answer);
  });
});
