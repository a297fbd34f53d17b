import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMessages, renderMessages, type RenderMessagesResult } from './index.js';
import { rendered, stopped, textOf } from './testing/rendered.js';

function renderedMessages(messages: unknown[], variables: Record<string, unknown>): RenderMessagesResult {
  const compiled = compileMessages(messages);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return renderMessages(compiled.messages, variables);
}

describe('stop', () => {
  it.each([
    ['{{stop "no coupon"}}', 'no coupon'],
    ['{{#stop}}no coupon for {{name}}{{/stop}}', 'no coupon for Aiko'],
    ['{{stop name}}', 'Aiko'],
    ['{{#stop}}\n  too {{upper name}}\n{{/stop}}', 'too AIKO'],
    ['{{#stop}}{{gone}}{{/stop}}', 'the template stops here'],
    ['{{stop gone}}', 'the template stops here'],
    ['{{#stop}}{{date name}}x{{/stop}}', 'x'],
    ['{{#if (eq name "Aiko")}}{{stop "a"}}{{/if}}{{stop "b"}}', 'a'],
    ['{{#each tags}}{{stop this}}{{/each}}', 't'],
  ])('%s', (source, reason) => {
    expect(rendered(source, { name: 'Aiko', tags: ['t', 'u'] })).toEqual(stopped(reason));
  });

  it('where it is not met, the rendering goes on', () => {
    expect(textOf('{{#if gone}}{{stop "a"}}{{/if}}b')).toBe('b');
  });

  it.each([
    '{{gone}}',
    '{{date name}}',
    '{{x}}',
    '{{#each name}}{{/each}}',
    '{{divide 1 0.0e0}}'.replace('0.0e0', 'zero'),
  ])('outweighs %s before and after it', (failing) => {
    const variables = { name: 'Aiko', x: {}, zero: 0 };
    expect(rendered(failing, variables).ok).toBe(false);
    expect(rendered(`${failing}{{stop "a"}}${failing}`, variables)).toEqual(stopped('a'));
    expect(renderedMessages([{ a: failing }, { a: '{{stop "a"}}' }, { a: failing }], variables)).toEqual({
      ok: false,
      reason: 'stopped',
      path: 'messages[1].a',
      message: 'a',
    });
  });

  it('a reason has at most 200 characters, and no cut ones', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', '👩‍👩‍👧‍👦', '👋', '飛'),
        fc.integer({ min: 150, max: 300 }),
        (unit, times) => {
          const result = rendered('{{stop x}}', { x: unit.repeat(times) });
          const message = !result.ok && result.reason === 'stopped' ? result.message : '';
          expect(message.length).toBeLessThanOrEqual(200);
          expect(message).toBe(unit.repeat(Math.floor(message.length / unit.length)));
          expect(message.length).toBeGreaterThan(Math.min(200, unit.length * times) - unit.length);
        },
      ),
    );
  });
});
