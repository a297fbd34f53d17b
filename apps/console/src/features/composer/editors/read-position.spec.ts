import { describe, expect, it } from '@jest/globals';
import { readPosition } from './read-position.js';

const tokyo = { latitude: 35.6812, longitude: 139.7671 };

describe('readPosition', () => {
  it.each([
    ['35.6812, 139.7671', tokyo],
    ['(35.6812,139.7671)', tokyo],
    ['https://www.google.com/maps/place/Tokyo/@35.1,139.1,17z/data=!3m1!3d35.6812!4d139.7671', tokyo],
    ['https://www.google.com/maps/@35.6812,139.7671,17z', tokyo],
    ['https://maps.apple.com/?ll=35.6812%2C139.7671', tokyo],
    ['-33.86, 151.2', { latitude: -33.86, longitude: 151.2 }],
  ])('of %j', (text, position) => {
    expect(readPosition(text)).toEqual(position);
  });

  it.each(['', '東京駅', '95.1, 200', 'https://maps.app.goo.gl/abc%'])('is none in %j', (text) => {
    expect(readPosition(text)).toBeUndefined();
  });
});
