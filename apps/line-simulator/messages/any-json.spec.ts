import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkMessages, explainMessages } from './check-messages.js';
import { MESSAGE_TYPES } from './message-types.js';
import { answerToOne, unreadable } from './spec-answers.js';

/** JSON that comes close to messages: known names hold known words as often as nonsense. */
const NAMES = [
  'type',
  'text',
  'contents',
  'template',
  'columns',
  'actions',
  'action',
  'body',
  'hero',
  'url',
  'substitution',
  'baseSize',
  'quickReply',
  'items',
  'label',
  'layout',
  'size',
  'video',
];
const WORDS = [
  ...MESSAGE_TYPES.keys(),
  'bubble',
  'carousel',
  'box',
  'buttons',
  'uri',
  'vertical',
  'baseline',
  'datetimepicker',
  '',
  '{',
  '{a}',
  'https://a.example/',
];
const { almostMessage } = fc.letrec<{ almostMessage: unknown }>((tie) => ({
  almostMessage: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(...WORDS),
    fc.jsonValue(),
    fc.array(tie('almostMessage'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('almostMessage'), { maxKeys: 8 }),
  ),
}));

describe('any JSON at all', () => {
  it('is answered: as good exactly when nothing is wrong with it, never by throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(almostMessage, { maxLength: 6 })), (messages) => {
        const problems = explainMessages(messages);
        expect(checkMessages({ messages }, []).kind).toBe(problems.length === 0 ? 'messages' : 'refused');
        expect(problems.every(({ property }) => property.startsWith('messages'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each problem the index of its message', () => {
    fc.assert(
      fc.property(fc.array(almostMessage, { minLength: 1, maxLength: 5 }), (messages) => {
        for (const { index, property } of explainMessages(messages))
          expect(property.startsWith(`messages[${index}]`)).toBe(true);
      }),
    );
  });
});

describe('hostile messages', () => {
  const nested = (levels: number, open: string, close: string): unknown =>
    JSON.parse(open.repeat(levels) + '0' + close.repeat(levels));

  it('are answered at once, however deep', () => {
    const deep = nested(200_000, '[', ']');
    expect(answerToOne({ type: 'text', text: 'a', unknown: deep })).toEqual(unreadable('messages[0]'));
    const boxes = nested(50_000, '{"type":"box","layout":"vertical","contents":[', ']}');
    expect(answerToOne({ type: 'flex', altText: 'a', contents: { type: 'bubble', body: boxes } })).toEqual(
      unreadable('messages[0]'),
    );
    const fewer = nested(498, '{"type":"box","contents":[', ']}');
    expect(
      explainMessages([{ type: 'flex', altText: 'a', contents: { type: 'bubble', body: fewer } }]),
    ).toHaveLength(499);
  });

  it('are answered at once, however large', () => {
    const long = '👩‍👩‍👧'.repeat(25_000);
    const columns = Array.from({ length: 10 }, () => ({
      text: long,
      title: long,
      actions: [{ type: 'message', label: long, text: long }],
    }));
    const huge = Array.from({ length: 60_000 }, () => ({ type: 'text', text: 'a' }));
    // Of this process alone: the machine may be busy.
    const before = process.cpuUsage();
    explainMessages([
      { type: 'template', altText: 'a', template: { type: 'carousel', columns } },
      {
        type: 'flex',
        altText: 'a',
        contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: huge } },
      },
      {
        type: 'textV2',
        text: '{'.repeat(5_000),
        substitution: Object.fromEntries(huge.map((_, n) => [`k${n}`, {}])),
      },
      { type: 'textV2', text: '{a}'.repeat(1_666) },
    ]);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});
