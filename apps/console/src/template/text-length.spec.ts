import { describe, expect, it } from '@jest/globals';
import { textLength } from './text-length.js';

describe('textLength', () => {
  it('counts UTF-16 units for texts: an emoji of a family is many', () => {
    expect(textLength('👨‍👩‍👧', { units: 10 })).toEqual({ used: 8, max: 10, state: 'near', isAtLeast: false });
  });

  it('counts what a reader sees for labels: the same family is one', () => {
    expect(textLength('👨‍👩‍👧', { graphemes: 20 })).toMatchObject({ used: 1, state: 'fits' });
  });

  it('is near from four fifths on and over beyond the limit, not at it', () => {
    const states = [7, 8, 10, 11].map((length) => textLength('a'.repeat(length), { units: 10 }).state);
    expect(states).toEqual(['fits', 'near', 'near', 'over']);
  });

  it('says at least for a template, of which only the fixed part is known', () => {
    expect(textLength('Hi {{name}}', { units: 10 })).toMatchObject({ used: 3, isAtLeast: true });
  });

  it('counts the rendered text where there is one', () => {
    expect(textLength('Hi {{name}}', { units: 10 }, 'Hi Aya')).toMatchObject({ used: 6, isAtLeast: false });
  });
});
