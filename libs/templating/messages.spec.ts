import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMessages, messageVariables, renderMessages, type CompiledMessages } from './index.js';

function compiled(messages: unknown[]): CompiledMessages {
  const result = compileMessages(messages);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.messages;
}

const FLEX = {
  type: 'flex',
  altText: 'For {{name}}',
  contents: {
    type: 'bubble',
    body: { contents: [{ type: 'text', text: '{{default points 0}} pt', wrap: true }, null, 7] },
  },
};

describe('messages', () => {
  it('renders every string anywhere in them, and leaves the rest', () => {
    const messages = compiled([{ type: 'text', text: 'Hi {{name}}' }, FLEX]);
    expect(renderMessages(messages, { name: 'Aiko' })).toEqual({
      ok: true,
      messages: [
        { type: 'text', text: 'Hi Aiko' },
        {
          type: 'flex',
          altText: 'For Aiko',
          contents: {
            type: 'bubble',
            body: { contents: [{ type: 'text', text: '0 pt', wrap: true }, null, 7] },
          },
        },
      ],
    });
    expect(FLEX.altText).toBe('For {{name}}');
  });

  it('names all missing variables and where they are', () => {
    const messages = compiled([{ text: '{{a}} {{b}}' }, { list: ['x', { 'a key': '{{a}}' }] }]);
    expect(renderMessages(messages, {})).toEqual({
      ok: false,
      reason: 'personalization_missing',
      variables: ['a', 'b'],
      missing: [
        { path: 'messages[0].text', variables: ['a', 'b'] },
        { path: 'messages[1].list[1]["a key"]', variables: ['a'] },
      ],
    });
  });

  it('an unusable value outweighs missing ones', () => {
    const messages = compiled([{ text: '{{gone}}' }, { text: '{{a}}' }, { text: '{{b}}' }]);
    expect(renderMessages(messages, { a: {}, b: {} })).toEqual({
      ok: false,
      reason: 'personalization_error',
      path: 'messages[1].text',
      mistake: {
        code: 'value_unfit',
        values: {
          what: { code: 'value_of_variable', values: { name: 'a' }, message: 'the value of a' },
          why: { code: 'is_object', message: 'is an object, not a text, number, date or list' },
        },
        message: 'the value of a is an object, not a text, number, date or list',
      },
    });
  });

  it('collects the mistakes of all strings', () => {
    expect(compileMessages([{ text: 'a\n{{' }, { text: 'ok' }, [{ b: '{{up c}}' }]], 'content')).toEqual({
      ok: false,
      issues: [
        {
          path: 'content[0].text',
          line: 2,
          column: 1,
          code: 'tag_not_closed',
          values: { opening: '{{', closing: '}}' },
          message: '"{{" is opened here but never closed with "}}"',
        },
        {
          path: 'content[2][0].b',
          line: 1,
          column: 3,
          code: 'helper_unknown',
          values: { name: 'up' },
          message: expect.stringContaining('"up"'),
        },
      ],
    });
  });

  it('keys are never templates, even the strange ones', () => {
    const messages = compiled([JSON.parse('{"{{a}}": "{{b}}", "__proto__": "{{b}}"}')]);
    const result = renderMessages(messages, { b: 'B' });
    expect(JSON.stringify(result.ok && result.messages)).toBe('[{"{{a}}":"B","__proto__":"B"}]');
  });

  it('given a message nested beyond any use, then says so', () => {
    let message: unknown = '{{a}}';
    for (let depth = 0; depth < 50_000; depth++) message = [message];
    expect(compileMessages([message])).toMatchObject({
      ok: false,
      issues: [{ message: 'Nested more than 100 deep' }],
    });
  });

  it('tells the variables of all messages together', () => {
    const messages = compiled([{ text: '{{a}}{{default b "x"}}' }, { text: '{{b}}{{#if c}}{{c}}{{/if}}' }]);
    expect(messageVariables(messages)).toEqual({
      required: ['a', 'b'],
      guarded: ['c'],
      roots: ['a', 'b', 'c'],
    });
  });

  it('messages without braces render to themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ depthSize: 'small' })), (messages) => {
        fc.pre(!JSON.stringify(messages).includes('{{'));
        expect(renderMessages(compiled(messages), {})).toEqual({ ok: true, messages });
      }),
    );
  });
});
