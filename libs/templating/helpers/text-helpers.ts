import { countClusters, truncated } from '../graphemes.js';
import { type Helper, Unusable } from '../helper.js';
import type { Rendering } from '../rendering.js';
import { MAX_OUTPUT_LENGTH } from '../template-limits.js';
import { say } from '../value-texts.js';
import { optional, TEXT, wholeNumber } from './parameters.js';

/** A helper that makes one text of another. */
function ofText(name: string, description: string, change: (text: string) => string): Helper {
  return {
    name,
    kind: 'value',
    usage: `{{${name} first_name}}`,
    description,
    parameters: [TEXT],
    work: {
      missing: 'passes',
      call: ([text], _named, rendering) => change(spendOn(text, rendering)),
    },
  };
}

/** Long texts count by their length. */
function spendOn(text: unknown, rendering: Rendering): string {
  const given = text as string;
  rendering.spend(given.length >> 5);
  return given;
}

function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const truncate: Helper = {
  name: 'truncate',
  kind: 'value',
  usage: '{{truncate product_name 20 "…"}}',
  description:
    'A text of at most so many characters as people count them, never cut within an emoji or an accented letter. Where it is ' +
    'cut it ends with the mark, which counts as well and is … when left out.',
  parameters: [TEXT, wholeNumber(1, MAX_OUTPUT_LENGTH), optional(TEXT)],
  mistake: ([, limit, mark = '…']) =>
    typeof limit === 'number' && typeof mark === 'string' && countClusters(mark, limit + 1) > limit
      ? say('truncate_mark_too_long')
      : undefined,
  work: {
    missing: 'passes',
    call: ([text, limit, mark = '…'], _named, rendering) => {
      const given = spendOn(text, rendering);
      const ending = mark as string;
      // A cluster takes a hundred times as long as a character.
      rendering.spend(Math.min(given.length + ending.length, limit as number));
      return truncated(given, limit as number, ending);
    },
  },
};

const replace: Helper = {
  name: 'replace',
  kind: 'value',
  usage: '{{replace phone "-" " "}}',
  description: 'A text with every occurrence of one text replaced by another, exactly as they are written.',
  parameters: [TEXT, TEXT, TEXT],
  mistake: ([, search]) => (search === '' ? say('replace_of_nothing') : undefined),
  work: {
    missing: 'passes',
    call: ([text, search, replacement], _named, rendering) => {
      if (search === '') return text;
      const parts = spendOn(text, rendering).split(search as string);
      const by = replacement as string;
      rendering.spend(parts.length >> 3);
      const grown = (parts.length - 1) * by.length;
      if (grown > MAX_OUTPUT_LENGTH) throw new Unusable(say('replace_too_long', { max: MAX_OUTPUT_LENGTH }));
      return parts.join(by);
    },
  },
};

const urlEncode: Helper = {
  name: 'urlEncode',
  kind: 'value',
  usage: 'https://shop.example/?name={{urlEncode first_name}}',
  description: 'A text as it may stand in the query of a URL.',
  parameters: [TEXT],
  work: {
    missing: 'passes',
    call: ([text], _named, rendering) => {
      const given = text as string;
      rendering.spend(given.length >> 3);
      // Half a character has no encoding.
      return encodeURIComponent(given.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
    },
  },
};

const braces: Helper[] = (
  [
    ['openBrace', '{'],
    ['closeBrace', '}'],
  ] as const
).map(([name, brace]) => ({
  name,
  kind: 'value',
  usage: `{{${name}}}`,
  description: `The character ${brace} as text. In textV2 it is doubled, as LINE asks, so that the recipient sees one.`,
  parameters: [],
  work: { missing: 'passes', call: () => brace },
}));

export const TEXT_HELPERS: readonly Helper[] = [
  ofText('upper', 'A text in capital letters.', (text) => text.toUpperCase()),
  ofText('lower', 'A text in small letters.', (text) => text.toLowerCase()),
  ofText('capitalize', 'A text with its first letter in capitals.', capitalize),
  ofText('trim', 'A text without the blanks before and after it.', (text) => text.trim()),
  truncate,
  replace,
  urlEncode,
  ...braces,
];
