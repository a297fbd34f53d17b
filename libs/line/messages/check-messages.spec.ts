import { describe, expect, it } from '@jest/globals';
import { checkMessages } from './check-messages.js';
import { LINE_MESSAGE_TYPES } from './line-message.js';
import { issuesOf } from './testing/issues.js';
import { VALID } from './testing/valid-messages.js';

const text = (value: unknown) => ({ type: 'text', text: value });

describe('checkMessages', () => {
  it('finds nothing in one to five texts', () => {
    expect(checkMessages([text('a')], 'rendered')).toEqual([]);
    expect(checkMessages(Array(5).fill(text('a')), 'rendered')).toEqual([]);
  });

  it.each(LINE_MESSAGE_TYPES)('finds nothing in a %s that uses all LINE offers, at both stages', (type) => {
    for (const message of VALID[type]) {
      expect(checkMessages([message], 'rendered')).toEqual([]);
      expect(checkMessages([message], 'template')).toEqual([]);
    }
  });

  it.each([
    ['no list', {}, 'must be a list'],
    ['nothing', undefined, 'must be a list'],
    ['an empty list', [], 'must hold at least one message'],
    ['six messages', Array(6).fill(text('a')), 'holds 6 messages; LINE allows at most 5'],
  ])('refuses %s', (_what, value, message) => {
    expect(issuesOf(value)).toEqual([`error messages ${message}`]);
  });

  it.each([
    ['a message that is no object', ['hi'], 'messages[0] must be an object'],
    ['a list as a message', [text('a'), []], 'messages[1] must be an object'],
    ['a missing text', [{ type: 'text' }], 'messages[0].text is missing'],
    ['null as text', [text(null)], 'messages[0].text must be a string'],
    ['a number as text', [text(5)], 'messages[0].text must be a string'],
    [
      'an unknown key',
      [{ ...text('a'), colour: 1 }],
      'messages[0].colour is not a known property here; leave it out',
    ],
    [
      'a key in other letters',
      [{ ...text('a'), quotetoken: 'q' }],
      'messages[0].quotetoken is not a known property here; did you mean "quoteToken"?',
    ],
    [
      'an unknown key with a blank',
      [{ ...text('a'), 'a b': 1 }],
      'messages[0]["a b"] is not a known property here; leave it out',
    ],
  ])('refuses %s', (_what, value, issue) => {
    expect(issuesOf(value)).toEqual([`error ${issue}`]);
  });

  it.each([
    ['none', undefined, 'is missing; one of text, '],
    ['a number', 1, 'must be a string'],
    ['a mistyped one', 'Text', 'is "Text", which is unknown or not allowed here; one of text, textV2,'],
    ['an inherited name', 'toString', 'is "toString", which is unknown'],
  ])('refuses %s as type', (_what, type, start) => {
    expect(issuesOf([{ type, text: 'a' }])).toEqual([expect.stringContaining(`messages[0].type ${start}`)]);
  });

  it('names every fault at once, each at its place', () => {
    expect(checkMessages([text(''), { type: 'text' }, text('ok'), { type: 'flex' }], 'rendered')).toEqual([
      { severity: 'error', path: 'messages[0].text', code: 'empty', message: 'must not be empty' },
      { severity: 'error', path: 'messages[1].text', code: 'missing', message: 'is missing' },
      { severity: 'error', path: 'messages[3].altText', code: 'missing', message: 'is missing' },
      { severity: 'error', path: 'messages[3].contents', code: 'missing', message: 'is missing' },
    ]);
  });

  it('warns of a quick reply on any message but the last', () => {
    const quickReply = { items: [{ type: 'action', action: { type: 'camera', label: 'Camera' } }] };
    const asking = { ...text('a'), quickReply };
    expect(issuesOf([asking, asking, asking])).toEqual([
      'warning messages[0].quickReply is not shown: LINE shows the one of the last message only; move it there',
      'warning messages[1].quickReply is not shown: LINE shows the one of the last message only; move it there',
    ]);
    expect(issuesOf([asking])).toEqual([]);
  });
});

describe('checkMessages, templates', () => {
  it('takes a string with {{ for whatever it may become', () => {
    const long = `{{name}}${'x'.repeat(6_000)}`;
    expect(issuesOf([text(long)], 'template')).toEqual([]);
    expect(
      issuesOf([{ type: 'image', originalContentUrl: '{{a}}', previewImageUrl: 'ftp{{b}}' }], 'template'),
    ).toEqual([]);
  });

  it('judges a string without {{ in full', () => {
    expect(issuesOf([text('x'.repeat(5_001))], 'template')).toEqual([
      'error messages[0].text is 5001 characters long (UTF-16 code units); LINE allows at most 5000',
    ]);
  });

  it('wants the type written out', () => {
    expect(issuesOf([{ type: '{{type}}' }], 'template')).toEqual([
      expect.stringContaining(
        'messages[0].type must be written out, it cannot come from a template; one of text',
      ),
    ]);
  });

  it('refuses a string where a number belongs', () => {
    const place = { type: 'location', title: 'a', address: 'b', latitude: '{{lat}}', longitude: 1 };
    expect(issuesOf([place], 'template')).toEqual([
      'error messages[0].latitude must be a number without quotes, -90 to 90',
    ]);
  });
});

describe('checkMessages, hostile input', () => {
  const flexOf = (contents: unknown) => [
    {
      type: 'flex',
      altText: 'a',
      contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
    },
  ];

  function nested(depth: number): unknown {
    let box: unknown = { type: 'box', layout: 'vertical', contents: [] };
    for (let level = 0; level < depth; level += 1) box = { type: 'box', layout: 'vertical', contents: [box] };
    return box;
  }

  it('takes 50 boxes within each other and refuses 10,000', () => {
    expect(issuesOf(flexOf([nested(48)]))).toEqual([]);
    expect(issuesOf(flexOf([nested(10_000)]))[0]).toMatch(/is nested too deep: at most 50 boxes/);
  });

  it('refuses what is nested 100,000 deep below an unknown property', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const [message] = flexOf([]);
    expect(issuesOf([{ ...message, contents: { type: 'bubble', x: deep } }])).toEqual([
      expect.stringContaining('messages[0].contents.x is not a known property'),
      expect.stringContaining('messages[0].contents shows nothing'),
      'error messages[0].contents cannot be written as JSON; it is nested too deep',
    ]);
  });

  it('stops after 70 errors, and says so', () => {
    const issues = issuesOf(flexOf(Array(100_000).fill(1)));
    expect(issues).toHaveLength(70);
    expect(issues[69]).toBe('error messages have more faults than can be listed; mend these and check again');
  });

  it('notes 30 warnings at most, and errors beside them', () => {
    const area = { x: 0, y: 0, width: 1, height: 1 };
    const actions = Array(50).fill({ type: 'uri', linkUri: 'http://example.com', area });
    const map = { type: 'imagemap', baseUrl: 'https://example.com', altText: 'a', actions };
    expect(issuesOf([{ ...map, baseSize: { width: 1040, height: 1 } }])).toHaveLength(30);
    expect(issuesOf([map]).at(-1)).toBe('error messages[0].baseSize is missing');
  });

  it('stops when there are far more parts than LINE allows', () => {
    expect(issuesOf(flexOf(Array(100_000).fill({ type: 'filler' })))).toEqual([
      'error messages hold far more parts than LINE allows; make them smaller',
    ]);
  });

  it('does not repeat a long key', () => {
    const [issue] = issuesOf([{ ...text('a'), ['k'.repeat(1_000_000)]: 1 }]);
    expect(issue?.length).toBeLessThan(300);
  });
});
