import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locateJsonFault } from './json-fault.js';
import { parseStrictJson } from './strict-json.js';

const faultOf = (text: string): unknown => {
  const read = parseStrictJson(text);
  return read.kind === 'fault' ? read.fault : null;
};

describe('parseStrictJson', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parseStrictJson(text)).toEqual({ kind: 'value', value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('refuses exactly what JSON.parse refuses, when no key comes twice', () => {
    const almostJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '0', '\n', 'e'))
      .map(
        ([json, at, noise]) =>
          json.slice(0, at % (json.length + 1)) + noise + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(almostJson, (text) => {
        const fault = locateJsonFault(text);
        fc.pre(fault === null || fault.duplicateKey === null);
        expect(fault === null).toBe(canParse(text));
        expect(parseStrictJson(text).kind).toBe(fault === null ? 'value' : 'fault');
      }),
      { numRuns: 500 },
    );
  });

  it('finds any key given twice in one object, however it is escaped', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, first, second) => {
        const name = JSON.stringify(key);
        const escaped = `"${[...key].map((c) => (c.length === 1 ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')}"`;
        const text = `{${name}:${JSON.stringify(first)},${escaped}:${JSON.stringify(second)}}`;
        expect(faultOf(text)).toMatchObject({ duplicateKey: key, path: [] });
      }),
    );
  });

  it('takes the same key in different objects', () => {
    expect(parseStrictJson('[{"a":1},{"a":{"a":2}}]').kind).toBe('value');
  });

  it('is not misled by colons, quotes and backslashes inside strings', () => {
    expect(parseStrictJson(String.raw`{"a":"\\\":\"a\":1","b":"\\"}`)).toEqual({
      kind: 'value',
      value: { a: String.raw`\":"a":1`, b: '\\' },
    });
  });

  it('names line, column and the place of the fault', () => {
    expect(faultOf('{\n  "to": "a",\n  "to": "b"\n}')).toEqual({
      line: 3,
      column: 7,
      path: [],
      duplicateKey: 'to',
    });
    expect(faultOf('{"messages":[{},\n{"text":"a\nb"}]}')).toEqual({
      line: 2,
      column: 11,
      path: ['messages', 1, 'text'],
      duplicateKey: null,
    });
    expect(faultOf('{"messages":[{"type":"text","type":"text"}]}')).toMatchObject({ path: ['messages', 0] });
  });

  it.each(['', ' ', '{', '[1,]', '{"a":1,}', '{"a"}', '01', '1 2', 'nul', '"\\x"', '"\\u12g4"', "{'a':1}"])(
    'refuses %j',
    (broken) => {
      expect(faultOf(broken)).toMatchObject({ duplicateKey: null });
    },
  );

  it('survives nesting that would end a recursive reader', () => {
    const deep = 200_000;
    expect(locateJsonFault('['.repeat(deep) + ']'.repeat(deep))).toBeNull();
    expect(faultOf('['.repeat(deep))).toMatchObject({ line: 1, column: deep + 1 });
  });
});

function canParse(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
