import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const URL = 'https://example.com/a';
const urls = { originalContentUrl: URL, previewImageUrl: URL };

describe('image, video and audio', () => {
  it.each([
    ['an image without preview', { type: 'image', originalContentUrl: URL }, 'previewImageUrl'],
    [
      'an image over http',
      { type: 'image', ...urls, previewImageUrl: 'http://example.com' },
      'previewImageUrl',
    ],
    ['a video without address', { type: 'video', previewImageUrl: URL }, 'originalContentUrl'],
    ['a tracking ID with a blank', { type: 'video', ...urls, trackingId: 'a b' }, 'trackingId'],
    ['a long tracking ID', { type: 'video', ...urls, trackingId: 'a'.repeat(101) }, 'trackingId'],
    ['audio without duration', { type: 'audio', originalContentUrl: URL }, 'duration'],
    ['a duration as text', { type: 'audio', originalContentUrl: URL, duration: '{{ms}}' }, 'duration'],
    ['no duration at all', { type: 'audio', originalContentUrl: URL, duration: 0 }, 'duration'],
  ])('refuses %s', (_what, message, key) => {
    expect(errorPaths([message])).toEqual([`messages[0].${key}`]);
    expect(errorPaths([message], 'template')).toEqual([`messages[0].${key}`]);
  });

  it.each([
    [undefined, []],
    ['users' as const, []],
    [
      'groups' as const,
      ['error messages[0].trackingId is not available in messages to groups and rooms; leave it out'],
    ],
    [
      'any' as const,
      [
        'warning messages[0].trackingId is not available in messages to groups and rooms: LINE may refuse those',
      ],
    ],
  ])('judges the tracking of a video to %s', (recipients, issues) => {
    const video = { type: 'video', ...urls, trackingId: 'x' };
    expect(issuesOf([video], 'rendered', { recipients })).toEqual(issues);
    expect(issuesOf([{ type: 'video', ...urls }], 'rendered', { recipients })).toEqual([]);
  });
});

describe('sticker, location and coupon', () => {
  const place = { type: 'location', title: 't', address: 'a', latitude: 0, longitude: 0 };

  it.each([
    ['a sticker by name', { type: 'sticker', packageId: 'cony', stickerId: '1' }, ['packageId']],
    ['a sticker by number', { type: 'sticker', packageId: 446, stickerId: '1' }, ['packageId']],
    ['a sticker without ids', { type: 'sticker' }, ['packageId', 'stickerId']],
    ['a long title', { ...place, title: 'a'.repeat(101) }, ['title']],
    ['an empty address', { ...place, address: '' }, ['address']],
    ['a latitude beyond the pole', { ...place, latitude: 90.1 }, ['latitude']],
    ['no longitude', { ...place, longitude: null }, ['longitude']],
    ['a coupon without id', { type: 'coupon' }, ['couponId']],
    ['a tag with a hyphen', { type: 'coupon', couponId: 'c', deliveryTag: 'a-b' }, ['deliveryTag']],
    ['a long tag', { type: 'coupon', couponId: 'c', deliveryTag: 'a'.repeat(31) }, ['deliveryTag']],
  ])('refuses %s', (_what, message, keys) => {
    expect(errorPaths([message])).toEqual(keys.map((key) => `messages[0].${key}`));
  });
});
