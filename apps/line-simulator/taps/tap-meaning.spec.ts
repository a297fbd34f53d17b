import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isObject, type JsonObject } from '../messages/json-shapes.js';
import { meaningOf } from './tap-meaning.js';

const meaning = (shown: string | null, deed: object | null): object => ({ kind: 'meaning', shown, deed });
const postback = (data: string, params?: object): object => ({
  type: 'postback',
  postback: params === undefined ? { data } : { data, params },
});
const message = (content: object): object => ({ type: 'message', message: content });

describe('a tap', () => {
  it.each<[JsonObject, JsonObject | null, object]>([
    [{ type: 'postback', data: 'a=1' }, null, meaning(null, postback('a=1'))],
    [{ type: 'postback', data: 'a=1', displayText: 'Yes' }, null, meaning('Yes', postback('a=1'))],
    [{ type: 'postback', data: 'a=1', text: 'Yes' }, null, meaning('Yes', postback('a=1'))],
    [{ type: 'message', text: 'Menu' }, null, meaning('Menu', message({ type: 'text', text: 'Menu' }))],
    [{ type: 'uri', uri: 'https://a.example' }, null, meaning(null, null)],
    [{ type: 'clipboard', clipboardText: 'SPRING' }, null, meaning(null, null)],
    [{ type: 'camera' }, null, meaning(null, message({ type: 'image' }))],
    [{ type: 'cameraRoll' }, null, meaning(null, message({ type: 'image' }))],
    [{ type: 'location' }, null, meaning(null, message({ type: 'location' }))],
    [
      { type: 'datetimepicker', data: 'a', mode: 'date' },
      { date: '2026-02-28' },
      meaning(null, postback('a', { date: '2026-02-28' })),
    ],
    [
      { type: 'datetimepicker', data: 'a', mode: 'datetime', min: '2026-01-01t00:00' },
      { datetime: '2026-01-01T00:00' },
      meaning(null, postback('a', { datetime: '2026-01-01T00:00' })),
    ],
  ])('on %j with %j', (action, params, expected) => {
    expect(meaningOf(action, params)).toEqual(expected);
  });

  const picker = { type: 'datetimepicker', data: 'a', mode: 'time', min: '10:00', max: '18:00' };

  it.each<[JsonObject, JsonObject | null]>([
    [{ type: 'richmenuswitch', data: 'a' }, null],
    [{ type: 'postback' }, null],
    [{ type: 'postback', data: 'a' }, { date: '2026-02-28' }],
    [{ type: 'message', text: '' }, null],
    [picker, null],
    [picker, { time: '25:00' }],
    [picker, { time: '09:59' }],
    [picker, { time: '18:01' }],
    [picker, { date: '2026-02-28' }],
    [picker, { time: '12:00', date: '2026-02-28' }],
  ])('on %j with %j cannot happen', (action, params) => {
    expect(meaningOf(action, params)).toEqual({ kind: 'impossible', message: expect.any(String) });
  });

  it('on anything at all has a meaning or is impossible', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (action, params) => {
        fc.pre(isObject(action));
        expect(['meaning', 'impossible']).toContain(meaningOf(action, isObject(params) ? params : null).kind);
      }),
    );
  });
});
