import { describe, expect, it } from '@jest/globals';
import { readingOf } from './reading.js';
import { ENGLISH } from './words.js';

describe('the reading of a message', () => {
  it.each([
    [{ type: 'text', text: 'Hello' }, 'Text: Hello'],
    [{ type: 'textV2', text: 'Hello {aya}' }, 'Text: Hello {aya}'],
    [{ type: 'sticker', packageId: '446', stickerId: 1988 }, 'Sticker: 446, 1988'],
    [{ type: 'image' }, 'Image'],
    [{ type: 'location', title: 'Shop', address: 'Pier 4' }, 'Location: Shop, Pier 4'],
    [{ type: 'flex', altText: 'Sale' }, 'Flex message: Sale'],
    [{ type: 'template', template: { columns: [{ text: 'First' }] } }, 'Template: First'],
    [{ type: 'hologram' }, 'Message of type “hologram”'],
    [{ type: 'constructor' }, 'Message of type “constructor”'],
    [null, 'Message of type “?”'],
  ])('%j is “%s”', (message, reading) => {
    expect(readingOf(message, ENGLISH)).toBe(reading);
  });

  it('is not longer than one listens', () => {
    expect(readingOf({ type: 'text', text: 'a'.repeat(5_000) }, ENGLISH)).toHaveLength(301);
  });
});
