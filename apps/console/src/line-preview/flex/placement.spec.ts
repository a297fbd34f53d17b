import { describe, expect, it } from '@jest/globals';
import { type Place, placeStyle } from './placement.js';

const at = (more: Partial<Place>): Place => ({
  layout: 'horizontal',
  spacing: undefined,
  isFirst: false,
  ...more,
});

describe('the place of a component', () => {
  it.each([
    ['horizontal', {}, '1 0 0px'],
    ['horizontal', { flex: 0 }, 'none'],
    ['horizontal', { flex: 3 }, '3 0 0px'],
    ['horizontal', { width: '40px' }, 'none'],
    ['horizontal', { width: '40px', flex: 1 }, '1 0 0px'],
    ['horizontal', { flex: -1 }, '1 0 0px'],
    ['baseline', { type: 'icon' }, 'none'],
    ['vertical', {}, 'none'],
    ['vertical', { flex: 2 }, '2 0 auto'],
    ['vertical', { type: 'separator', flex: 2 }, 'none'],
  ] as const)('in a %s box, of %j, is flex: %s', (layout, component, flex) => {
    expect(placeStyle(component, at({ layout }))).toEqual({ flex });
  });

  it('is after its margin, else after the spacing of the box, unless it is the first', () => {
    const spaced = at({ spacing: '8px' });
    expect(placeStyle({}, spaced)).toMatchObject({ marginInlineStart: '8px' });
    expect(placeStyle({ margin: 'xxl' }, spaced)).toMatchObject({ marginInlineStart: '20px' });
    expect(placeStyle({ margin: 'none' }, { ...spaced, layout: 'vertical' })).toMatchObject({
      marginTop: '0px',
    });
    expect(placeStyle({ margin: 'xxl' }, { ...spaced, isFirst: true })).toEqual({ flex: '1 0 0px' });
    expect(placeStyle({ type: 'filler' }, spaced)).toEqual({ flex: '1 0 0px' });
  });

  it('is where its offsets say', () => {
    const offsets = { offsetTop: 'sm', offsetStart: '10%' };
    expect(placeStyle({ position: 'absolute', ...offsets, margin: 'xl' }, at({}))).toEqual({
      position: 'absolute',
      top: '4px',
      insetInlineStart: '10%',
    });
    expect(placeStyle(offsets, at({}))).toMatchObject({ position: 'relative', top: '4px' });
  });
});
