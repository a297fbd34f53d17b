import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkMessages } from './check-messages.js';
import { LINE_MESSAGE_TYPES } from './messages.js';

const text = (value: unknown) => ({ type: 'text', text: value });
const pathsOf = (value: unknown) => checkMessages(value, 'rendered').map(({ path }) => path);

describe('checkMessages', () => {
  it('finds nothing in one to five texts', () => {
    expect(checkMessages([text('a')], 'rendered')).toEqual([]);
    expect(checkMessages(Array(5).fill(text('a')), 'rendered')).toEqual([]);
  });

  it.each([
    ['no list', {}, 'must be a list'],
    ['nothing', undefined, 'must be a list'],
    ['an empty list', [], 'must hold at least one message'],
    ['six messages', Array(6).fill(text('a')), 'holds 6 messages; LINE allows at most 5'],
  ])('refuses %s', (_what, value, message) => {
    expect(checkMessages(value, 'rendered')).toEqual([{ severity: 'error', path: 'messages', message }]);
  });

  it.each([
    ['a message that is no object', ['hi'], 'messages[0]', 'must be an object'],
    ['a list as a message', [text('a'), []], 'messages[1]', 'must be an object'],
    ['a missing type', [{ text: 'a' }], 'messages[0].type', 'is missing'],
    ['a type that is no text', [{ type: 1 }], 'messages[0].type', 'must be a string'],
    [
      'a mistyped type',
      [{ type: 'Text' }],
      'messages[0].type',
      'is not a type of message that LINE knows: "Text"',
    ],
    [
      'an inherited name as type',
      [{ type: 'toString' }],
      'messages[0].type',
      expect.stringContaining('toString'),
    ],
    ['a missing text', [{ type: 'text' }], 'messages[0].text', 'is missing'],
    ['a number as text', [text(5)], 'messages[0].text', 'must be a string'],
    ['an unknown key', [{ ...text('a'), colour: 1 }], 'messages[0].colour', 'is not a known property here'],
    [
      'an unknown key with a blank',
      [{ ...text('a'), 'a b': 1 }],
      'messages[0]["a b"]',
      'is not a known property here',
    ],
  ])('refuses %s', (_what, value, path, message) => {
    expect(checkMessages(value, 'rendered')).toEqual([{ severity: 'error', path, message }]);
  });

  it.each(LINE_MESSAGE_TYPES.filter((type) => type !== 'text'))(
    'says that %s is not available yet',
    (type) => {
      expect(checkMessages([{ type }], 'template')).toEqual([
        { severity: 'error', path: 'messages[0].type', message: `"${type}" is not available yet: only text` },
      ]);
    },
  );

  it('names every fault at once, each at its place', () => {
    expect(pathsOf([text(''), { type: 'text' }, text('ok'), { type: 'flex' }])).toEqual([
      'messages[0].text',
      'messages[1].text',
      'messages[3].type',
    ]);
  });
});

describe('checkMessages, length of a text', () => {
  it.each([
    [5000, []],
    [5001, ['messages[0].text']],
  ])('judges %i code units', (units, paths) => {
    expect(pathsOf([text('a'.repeat(units))])).toEqual(paths);
  });

  it('counts an emoji outside the basic plane as two', () => {
    expect(pathsOf([text('🙂'.repeat(2500))])).toEqual([]);
    expect(pathsOf([text('🙂'.repeat(2501))])).toEqual(['messages[0].text']);
  });

  it('refuses an empty text at both stages', () => {
    const issue = { severity: 'error', path: 'messages[0].text', message: 'must not be empty' };
    expect(checkMessages([text('')], 'template')).toEqual([issue]);
    expect(checkMessages([text('')], 'rendered')).toEqual([issue]);
  });

  it('does not judge the length of a template', () => {
    expect(checkMessages([text('a'.repeat(9000))], 'template')).toEqual([]);
  });
});

describe('checkMessages, emojis', () => {
  const emoji = (index: unknown) => ({ index, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' });
  const withEmojis = (value: string, emojis: unknown) => [{ ...text(value), emojis }];

  it('accepts each on a $ of the text', () => {
    expect(pathsOf(withEmojis('$ and 🙂$', [emoji(0), emoji(8)]))).toEqual([]);
  });

  it('refuses a position without $, and only once the text is rendered', () => {
    const messages = withEmojis('a$', [emoji(0)]);
    expect(checkMessages(messages, 'template')).toEqual([]);
    expect(checkMessages(messages, 'rendered')).toEqual([
      {
        severity: 'error',
        path: 'messages[0].emojis[0].index',
        message: 'must be the position of a $ in the text; there is none at 0',
      },
    ]);
  });

  it.each([[-1], [0.5], ['0'], [undefined]])('refuses the position %s at both stages', (index) => {
    const messages = withEmojis('$', [emoji(index)]);
    const issue = {
      severity: 'error',
      path: 'messages[0].emojis[0].index',
      message: 'must be a whole number, 0 or more',
    };
    expect(checkMessages(messages, 'template')).toEqual([issue]);
    expect(checkMessages(messages, 'rendered')).toEqual([issue]);
  });

  it('accepts 20 and refuses 21', () => {
    const many = (count: number) =>
      withEmojis(
        '$'.repeat(count),
        Array.from({ length: count }, (_, i) => emoji(i)),
      );
    expect([pathsOf(many(20)), pathsOf(many(21))]).toEqual([[], ['messages[0].emojis']]);
  });

  it('needs both ids, and a list of objects', () => {
    expect(pathsOf(withEmojis('$', [{ index: 0 }]))).toEqual([
      'messages[0].emojis[0].productId',
      'messages[0].emojis[0].emojiId',
    ]);
    expect(pathsOf(withEmojis('$', [3]))).toEqual(['messages[0].emojis[0]']);
    expect(pathsOf(withEmojis('$', {}))).toEqual(['messages[0].emojis']);
  });
});

describe('checkMessages, sender and quote', () => {
  const withSender = (sender: unknown) => [{ ...text('a'), sender }];

  it('accepts a name of 20 and an https icon', () => {
    expect(pathsOf(withSender({ name: 'n'.repeat(20), iconUrl: 'https://example.com/i.png' }))).toEqual([]);
  });

  it.each([
    [{ name: 'n'.repeat(21) }, 'messages[0].sender.name'],
    [{ iconUrl: 'http://example.com/i.png' }, 'messages[0].sender.iconUrl'],
    [{ iconUrl: 'https://' }, 'messages[0].sender.iconUrl'],
    [{ iconUrl: `https://example.com/${'a'.repeat(2000)}` }, 'messages[0].sender.iconUrl'],
    [{ colour: 'red' }, 'messages[0].sender.colour'],
    ['Anna', 'messages[0].sender'],
  ])('refuses %j', (sender, path) => {
    expect(pathsOf(withSender(sender))).toEqual([path]);
  });

  it('warns of the word LINE in a name, but not inside another word', () => {
    expect(checkMessages(withSender({ name: 'LINE shop' }), 'rendered')).toEqual([
      {
        severity: 'warning',
        path: 'messages[0].sender.name',
        message: 'holds the word LINE, which LINE may refuse',
      },
    ]);
    expect(pathsOf(withSender({ name: 'Airlines' }))).toEqual([]);
  });

  it('takes a template as an address until it is rendered', () => {
    const messages = withSender({ iconUrl: '{{icon}}' });
    expect(checkMessages(messages, 'template')).toEqual([]);
    expect(pathsOf(messages)).toEqual(['messages[0].sender.iconUrl']);
  });

  it('needs a quote token to be a non-empty text', () => {
    expect(pathsOf([{ ...text('a'), quoteToken: 'q' }])).toEqual([]);
    expect(pathsOf([{ ...text('a'), quoteToken: '' }])).toEqual(['messages[0].quoteToken']);
    expect(pathsOf([{ ...text('a'), quoteToken: null }])).toEqual(['messages[0].quoteToken']);
  });
});

describe('laws of checkMessages', () => {
  const stage = fc.constantFrom('template' as const, 'rendered' as const);
  /** Objects that look like messages, so that the deep checks are reached. */
  const nearMessage = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...LINE_MESSAGE_TYPES), fc.jsonValue()),
      text: fc.oneof(fc.string(), fc.jsonValue()),
      emojis: fc.oneof(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.jsonValue()),
      sender: fc.oneof(fc.record({ name: fc.jsonValue(), iconUrl: fc.jsonValue() }), fc.jsonValue()),
      quoteToken: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );

  it('never throws, and every path begins at the messages', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(nearMessage)), stage, (value, at) => {
        for (const issue of checkMessages(value, at)) {
          expect(issue.path.startsWith('messages')).toBe(true);
          expect(issue.message).not.toBe('');
        }
      }),
    );
  });

  it('accepts a text exactly when it has 1 to 5,000 code units', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 4995, max: 5005 }).map((units) => 'あ'.repeat(units)),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        expect(checkMessages([text(value)], 'rendered').length === 0).toBe(
          value.length >= 1 && value.length <= 5000,
        );
      }),
    );
  });

  it('finds nothing in a template that it would not find in the same text rendered', () => {
    fc.assert(
      fc.property(fc.array(nearMessage), (messages) => {
        const rendered = checkMessages(messages, 'rendered');
        for (const issue of checkMessages(messages, 'template')) expect(rendered).toContainEqual(issue);
      }),
    );
  });
});
