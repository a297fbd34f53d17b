import { describe, expect, it } from '@jest/globals';
import { messageSummary } from './message-summary.js';

describe('messageSummary', () => {
  it.each([
    [{ type: 'text', text: 'Hello\n  {{name}}' }, 'Hello {{name}}'],
    [{ type: 'sticker', packageId: '446', stickerId: '1988' }, '446 / 1988'],
    [{ type: 'sticker', packageId: '446', stickerId: '' }, '446'],
    [{ type: 'image', originalContentUrl: 'https://a.jp/img/spring.jpg?v=1' }, 'spring.jpg'],
    [{ type: 'video', originalContentUrl: 'https://a.jp' }, 'a.jp'],
    [{ type: 'audio', originalContentUrl: 'not yet' }, 'not yet'],
    [{ type: 'location', title: '', address: '1-1 Chiyoda' }, '1-1 Chiyoda'],
    [{ type: 'flex', altText: 'Sale' }, 'Sale'],
    [{ type: 'text', text: 1 }, ''],
    [{ type: 'hologram' }, ''],
    [{}, ''],
  ])('of %j', (message, summary) => {
    expect(messageSummary(message)).toBe(summary);
  });
});
