import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSendRequest } from './check-request.js';
import { answerTo, schema, unreadable } from './spec-answers.js';
import { MAX_TEXT_LENGTH } from './text-message.js';

const aText = { type: 'text', text: 'hi' };

describe('the list of messages', () => {
  it.each([
    [undefined, schema(['messages', 'May not be empty'])],
    [null, schema(['messages', 'May not be empty'])],
    [[], schema(['messages', 'Size must be between 1 and 5'])],
    [Array.from({ length: 6 }, () => aText), schema(['messages', 'Size must be between 1 and 5'])],
    ['hi', unreadable('messages')],
    [[aText, 'hi'], unreadable('messages[1]')],
  ])('%j', (messages, answer) => {
    expect(answerTo(messages)).toEqual(answer);
  });

  it('takes one to five', () => {
    expect([1, 5].map((count) => answerTo(Array.from({ length: count }, () => aText)))).toEqual([null, null]);
  });

  it('names the types there are when a type is none of them', () => {
    const message =
      'Must be one of the following values: [text, textV2, sticker, image, video, audio, location, coupon, imagemap, template, flex]';
    expect(answerTo([aText, { type: 'txt', text: 'hi' }])).toEqual(schema(['messages[1].type', message]));
    expect(answerTo([{ text: 'hi' }])).toEqual(schema(['messages[0].type', message]));
  });

  it('gathers the errors of all messages in one answer', () => {
    expect(answerTo([{ type: 'text' }, { type: 'text', text: 'x'.repeat(5_001) }])).toEqual(
      schema(
        ['messages[0].text', 'May not be empty'],
        ['messages[1].text', 'Length must be between 0 and 5000'],
      ),
    );
  });
});

describe('a text', () => {
  it('may have 5,000 UTF-16 code units, whatever the characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', '字', '🌸', '👩‍👩‍👧', 'é'),
        fc.integer({ min: 4_980, max: 5_020 }),
        (sign, length) => {
          const text = sign.repeat(Math.ceil(length / sign.length)).slice(0, length);
          expect(answerTo([{ type: 'text', text }]) === null).toBe(text.length <= MAX_TEXT_LENGTH);
        },
      ),
    );
  });

  it.each([
    [{ text: '' }, schema(['messages[0].text', 'May not be empty'])],
    [{ text: null }, schema(['messages[0].text', 'May not be empty'])],
    [{ text: 5 }, unreadable('messages[0].text')],
    [{ text: 'a', quoteToken: 1 }, unreadable('messages[0].quoteToken')],
  ])('%j', (rest, answer) => {
    expect(answerTo([{ type: 'text', ...rest }])).toEqual(answer);
  });

  it('has its emojis where the $ stand, counted in code units', () => {
    const emoji = { productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
    expect(
      answerTo([{ type: 'text', text: '🌸$ and $', emojis: [2, 8].map((index) => ({ index, ...emoji })) }]),
    ).toBeNull();
    expect(answerTo([{ type: 'text', text: '🌸$', emojis: [{ index: 1, ...emoji }] }])).toEqual(
      schema(['messages[0].emojis[0].index', 'The index must point at a "$" in the text']),
    );
    expect(answerTo([{ type: 'text', text: '$', emojis: [{ index: 0, emojiId: '1' }] }])).toEqual(
      schema(['messages[0].emojis[0].productId', 'May not be empty']),
    );
    const many = {
      type: 'text',
      text: '$'.repeat(21),
      emojis: Array.from({ length: 21 }, (_, index) => ({ index, ...emoji })),
    };
    expect(answerTo([many])).toEqual(schema(['messages[0].emojis', 'Size must be between 0 and 20']));
  });
});

describe('what any message may carry', () => {
  const withQuickReply = (items: unknown): unknown => answerTo([{ ...aText, quickReply: { items } }]);
  const button = (action: object): object => ({ type: 'action', action });

  it('takes quick replies with the actions LINE has for them', () => {
    const actions = [
      { type: 'message', label: 'a', text: 'a' },
      { type: 'uri', label: '👩‍👩‍👧'.repeat(20), uri: 'tel:0312345678' },
      { type: 'camera', label: 'c' },
    ];
    expect(withQuickReply(actions.map(button))).toBeNull();
  });

  it.each([
    [[], schema(['messages[0].quickReply.items', 'Size must be between 1 and 13'])],
    [
      [button({ type: 'message', label: 'x'.repeat(21), text: 'a' })],
      schema(['messages[0].quickReply.items[0].action.label', 'Length must be between 1 and 20']),
    ],
    [
      [button({ type: 'uri', label: 'x', uri: 'ftp://a.example' })],
      schema(['messages[0].quickReply.items[0].action.uri', 'invalid uri']),
    ],
    [
      [{ type: 'button', action: { type: 'camera', label: 'c' } }],
      schema(['messages[0].quickReply.items[0].type', 'Must be one of the following values: [action]']),
    ],
  ])('refuses quick reply items %j', (items, answer) => {
    expect(withQuickReply(items)).toEqual(answer);
  });

  it('limits the name and the icon of a sender', () => {
    expect(answerTo([{ ...aText, sender: { name: 'Mali', iconUrl: 'https://a.example/i.png' } }])).toBeNull();
    expect(
      answerTo([{ ...aText, sender: { name: 'x'.repeat(21), iconUrl: 'http://a.example/i.png' } }]),
    ).toEqual(
      schema(
        ['messages[0].sender.name', 'Length must be between 0 and 20'],
        ['messages[0].sender.iconUrl', 'invalid uri'],
      ),
    );
    expect(answerTo([{ ...aText, sender: { name: 'LINE' } }])).toEqual(
      schema(['messages[0].sender.name', 'Must not contain a reserved word']),
    );
  });
});

describe('customAggregationUnits', () => {
  const answerToUnits = (customAggregationUnits: unknown): unknown => {
    const checked = checkSendRequest({ messages: [aText], customAggregationUnits }, []);
    return checked.kind === 'request' ? checked.request.units : JSON.parse(checked.answer.body);
  };

  it('is at most one name of letters, digits and underscores', () => {
    expect([undefined, [], ['spring_2026']].map(answerToUnits)).toEqual([[], [], ['spring_2026']]);
    const pattern = 'Must match ^[a-zA-Z0-9_]{1,30}$';
    expect(answerToUnits(['a', 'b'])).toEqual(
      schema(['customAggregationUnits', 'Size must be between 0 and 1']),
    );
    expect(answerToUnits(['spring-sale'])).toEqual(schema(['customAggregationUnits[0]', pattern]));
    expect(answerToUnits(['x'.repeat(31)])).toEqual(schema(['customAggregationUnits[0]', pattern]));
    expect(answerToUnits([1])).toEqual(unreadable('customAggregationUnits[0]'));
  });
});
