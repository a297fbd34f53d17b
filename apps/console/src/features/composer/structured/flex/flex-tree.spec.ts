import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  outlineOf,
  partAt,
  partHolding,
  withDuplicate,
  withMovedPart,
  withNewPart,
  withoutPart,
  withPart,
} from './flex-tree.js';
import { pathOf, type Steps, stepsOf } from './path.js';

const text = (words: string) => ({ type: 'text', text: words });
const box = (...contents: object[]) => ({ type: 'box', layout: 'vertical', contents });
const bubble = {
  type: 'bubble',
  odd: { kept: [1] },
  body: box(text('a'), box(text('b'), text('c')), text('d')),
};

const part = fc.letrec<{ part: object; box: object; text: object }>((tie) => ({
  part: fc.oneof({ maxDepth: 4 }, tie('text'), tie('box')),
  box: fc.array(tie('part'), { maxLength: 4 }).map((contents) => box(...contents)),
  text: fc.string().map(text),
})).box;
const anyBubble = part.map((body) => ({ type: 'bubble', body, styles: { body: {} } }));

const anyPart = anyBubble.chain((root) =>
  fc.tuple(fc.constant(root), fc.constantFrom(...outlineOf(root).slice(1))),
);

describe('a path', () => {
  it('is read and written as checks write it', () => {
    const path = 'messages[0].contents["odd key"].body[12].text';
    expect(stepsOf(path)).toEqual(['messages', 0, 'contents', 'odd key', 'body', 12, 'text']);
    expect(pathOf(stepsOf(path))).toBe(path);
    expect(pathOf(['contents', 1], 'messages[0].body')).toBe('messages[0].body.contents[1]');
    expect(stepsOf('')).toEqual([]);
  });

  it('comes back as it was, whatever its keys are', () => {
    const steps = fc.array(fc.oneof(fc.string(), fc.nat()));
    fc.assert(fc.property(steps, (all) => expect(stepsOf(pathOf(all))).toEqual(all)));
  });
});

describe('the outline of a flex message', () => {
  it('names every part in reading order', () => {
    expect(outlineOf(bubble).map(({ steps, depth, words }) => [pathOf(steps), depth, words])).toEqual([
      ['', 0, ''],
      ['body', 1, ''],
      ['body.contents[0]', 2, 'a'],
      ['body.contents[1]', 2, ''],
      ['body.contents[1].contents[0]', 3, 'b'],
      ['body.contents[1].contents[1]', 3, 'c'],
      ['body.contents[2]', 2, 'd'],
    ]);
  });

  it('survives what is no flex message', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(Array.isArray(outlineOf(value))).toBe(true)));
  });

  it('finds the part that holds a mistake', () => {
    const found = (path: string): Steps | null => partHolding(outlineOf(bubble), stepsOf(path));
    expect(found('body.contents[1].contents[1].text')).toEqual(['body', 'contents', 1, 'contents', 1]);
    expect(found('body.contents[7]')).toEqual(['body']);
    expect(found('odd.kept')).toEqual([]);
  });
});

describe('a flex message that is edited', () => {
  it('changes at one place, and keeps everything else', () => {
    const changed = withPart(bubble, ['body', 'contents', 1, 'contents', 0], text('x')) as typeof bubble;
    expect(partAt(changed, ['body', 'contents', 1, 'contents', 0])).toEqual(text('x'));
    expect(changed.odd).toBe(bubble.odd);
    expect(partAt(changed, ['body', 'contents', 2])).toBe(partAt(bubble, ['body', 'contents', 2]));
  });

  it('takes a block away from its bubble, and a part from its box', () => {
    expect(withoutPart(bubble, ['body'])).toEqual({ type: 'bubble', odd: { kept: [1] } });
    expect(partAt(withoutPart(bubble, ['body', 'contents', 1]), ['body', 'contents'])).toEqual([
      text('a'),
      text('d'),
    ]);
  });

  it('gets a part at the end of a box that had none', () => {
    const { root, steps } = withNewPart({ type: 'bubble', body: { type: 'box' } }, ['body'], text('a'));
    expect(partAt(root, steps)).toEqual(text('a'));
    expect(steps).toEqual(['body', 'contents', 0]);
  });

  it('keeps a block in its place', () => {
    expect(withMovedPart(bubble, ['body'], 1)).toEqual({ root: bubble, steps: ['body'] });
    expect(withDuplicate(bubble, ['body'])).toEqual({ root: bubble, steps: ['body'] });
  });

  it('is the same after a change of nothing', () => {
    fc.assert(
      fc.property(anyPart, ([root, { steps }]) => {
        expect(withPart(root, steps, partAt(root, steps))).toEqual(root);
      }),
    );
  });

  it('loses nothing by a move, and is as before after a move back', () => {
    fc.assert(
      fc.property(anyPart, fc.integer({ min: -2, max: 2 }), ([root, { steps }], by) => {
        const there = withMovedPart(root, steps, by);
        expect(partAt(there.root, there.steps)).toEqual(partAt(root, steps));
        const way = Number(steps.at(-1)) - Number(there.steps.at(-1));
        const back = there.steps === steps ? there : withMovedPart(there.root, there.steps, way);
        expect(back.root).toEqual(root);
      }),
    );
  });

  it('is as before after a duplicate is removed', () => {
    fc.assert(
      fc.property(anyPart, ([root, { steps, block }]) => {
        const { root: grown, steps: second } = withDuplicate(root, steps);
        if (block === null) expect(withoutPart(grown, second)).toEqual(root);
      }),
    );
  });
});
