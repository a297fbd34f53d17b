import { describe, expect, it } from '@jest/globals';
import { areaOf, asAreaAction, middleOf, newTapArea, onPicture, pictureOf, withLayout } from './tap-areas.js';

const picture = { width: 1_040, height: 1_040 };
const whole = { x: 0, y: 0, width: 1_040, height: 1_040 };
const lower = { x: 0, y: 520, width: 1_040, height: 520 };

describe('the areas of an imagemap', () => {
  it('keep what they open when a layout places them anew', () => {
    const before = { type: 'message', text: 'Hi', label: 'Say hi', area: whole };
    const [first, second] = withLayout([before], 'twoRows', picture);
    expect(first).toEqual({ ...before, area: { x: 0, y: 0, width: 1_040, height: 520 } });
    expect(second).toEqual(newTapArea(lower));
    expect(withLayout([before, before], 'full', picture)).toEqual([before]);
  });

  it('keep place and caption when they do something else', () => {
    expect(asAreaAction({ type: 'uri', linkUri: 'https://a', label: 'A', area: whole }, 'clipboard')).toEqual(
      {
        type: 'clipboard',
        label: 'A',
        clipboardText: '',
        area: whole,
      },
    );
  });

  it('keep their share of a picture of another height', () => {
    expect(onPicture([newTapArea(lower)], picture, { width: 1_040, height: 520 })).toEqual([
      newTapArea({ x: 0, y: 260, width: 1_040, height: 260 }),
    ]);
  });

  it('are read from anything', () => {
    expect(areaOf({ x: 1, y: '2', width: Number.NaN })).toEqual({ x: 1, y: 0, width: 0, height: 0 });
    expect(pictureOf({ baseSize: { height: 700 } })).toEqual({ width: 1_040, height: 700 });
    expect(pictureOf({})).toEqual(picture);
    expect(middleOf(picture)).toEqual({ x: 347, y: 347, width: 347, height: 347 });
  });
});
