import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWebhook } from './read-webhook.js';

const read = (text: string) => readWebhook(Buffer.from(text));

describe('readWebhook', () => {
  it('takes events of any kind, none of them, and what LINE may add', () => {
    expect(read('{"destination":"U1","events":[]}')).toEqual({ events: [] });
    expect(read('{"events":[{"type":"new"}],"added":1}')).toEqual({ events: [{ type: 'new' }] });
    expect(read('{"destination":"U1"}')).toEqual({ events: [] });
  });

  it('says nothing to what is no webhook, and never throws', () => {
    for (const text of ['', '{', '[]', 'null', '1', '"x"', '{"events":{}}', '{"events":null}'])
      expect(read(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const webhook = readWebhook(Buffer.from(bytes));
        expect(webhook === undefined || Array.isArray(webhook.events)).toBe(true);
      }),
    );
  });
});
