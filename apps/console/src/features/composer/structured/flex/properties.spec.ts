import { describe, expect, it } from '@jest/globals';
import { checkMessages } from '../../../../../../../libs/line/messages/index.js';
import type { Json } from '../../json.js';
import { withPart } from './flex-tree.js';
import { button, image, link, paragraph } from './parts.js';
import { propertiesOf, unshownOf } from './properties.js';

const URL = 'https://example.com/a.png';
const PARTS: Json[] = [
  paragraph('a'),
  { ...image(), url: URL },
  button({ ...link('a'), uri: URL }, 'primary'),
  { type: 'separator' },
  { type: 'filler' },
  { type: 'box', layout: 'vertical', contents: [] },
];

const isFine = (part: Json): boolean => {
  const body = { type: 'box', layout: 'vertical', contents: [part] };
  return (
    checkMessages([{ type: 'flex', altText: 'a', contents: { type: 'bubble', body } }], 'template').length ===
    0
  );
};

describe('the values that the form offers', () => {
  const offered = PARTS.flatMap((part) =>
    propertiesOf(part).flatMap(({ at, name, editing }) =>
      'values' in editing
        ? editing.values.map((value): [string, Json] => [
            `${String(part['type'])}.${name} ${value}`,
            withPart(part, at, value) as Json,
          ])
        : [],
    ),
  );

  it.each(offered)('%s is taken by LINE', (_name, part) => {
    expect(isFine(part)).toBe(true);
  });
});

describe('what the form does not show', () => {
  it('is named', () => {
    expect(unshownOf({ ...paragraph('a'), position: 'absolute', lineSpacing: '4px' })).toEqual([
      'position',
      'lineSpacing',
    ]);
    expect(unshownOf({ type: 'hologram', beam: 1 })).toEqual(['beam']);
    expect(unshownOf({ type: 'bubble', body: {}, styles: {} })).toEqual([]);
  });

  it('has the colours of the blocks that are there', () => {
    const bubble = { type: 'bubble', body: {} };
    const ground = propertiesOf(bubble).find(({ name }) => name === 'bodyColour');
    expect(withPart(bubble, ground?.at ?? [], '#ffffff')).toEqual({
      ...bubble,
      styles: { body: { backgroundColor: '#ffffff' } },
    });
  });
});
