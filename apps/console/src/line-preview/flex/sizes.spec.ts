import { describe, expect, it } from '@jest/globals';
import {
  borderOf,
  bubbleSize,
  fontSizeOf,
  imageWidthOf,
  lengthOf,
  offsetOf,
  paddingOf,
  spaceOf,
} from './sizes.js';

describe('sizes of flex', () => {
  it('are LINE’s keywords in pixels', () => {
    expect(['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'].map(spaceOf)).toEqual(
      [0, 2, 4, 8, 12, 16, 20].map((size) => `${size}px`),
    );
    expect(['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl'].map(fontSizeOf)).toEqual(
      [11, 13, 14, 16, 19, 22, 29, 35, 48, 74].map((size) => `${size}px`),
    );
    expect(['xxs', 'md', '5xl', 'full'].map(imageWidthOf)).toEqual(['40px', '100px', '220px', '100%']);
    expect(['light', 'normal', 'medium', 'semi-bold', 'bold'].map(borderOf)).toEqual(
      [0.5, 1, 2, 3, 4].map((size) => `${size}px`),
    );
  });

  it('are pixels or percent where LINE takes them', () => {
    expect([spaceOf('7px'), spaceOf('7%'), paddingOf('7%'), lengthOf('7.5%'), lengthOf('md')]).toEqual([
      '7px',
      undefined,
      '7%',
      '7.5%',
      undefined,
    ]);
    expect([offsetOf('-3px'), offsetOf('-10%'), offsetOf('-md'), spaceOf('-3px')]).toEqual([
      '-3px',
      '-10%',
      undefined,
      undefined,
    ]);
  });

  it('are nothing when they are anything else', () => {
    const others = ['1em', '99999px', 'calc(1px)', '1px;color:red', 'toString', 12, null, {}];
    expect(others.map(spaceOf)).toEqual(others.map(() => undefined));
    expect(others.map(imageWidthOf)).toEqual(others.map(() => '100px'));
    expect(['tera', 'constructor', undefined].map(bubbleSize)).toEqual(['mega', 'mega', 'mega']);
  });
});
