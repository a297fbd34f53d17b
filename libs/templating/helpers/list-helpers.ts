import { countClusters } from '../graphemes.js';
import { type Helper, Unusable } from '../helper.js';
import { MAX_ITEMS, MAX_OUTPUT_LENGTH } from '../template-limits.js';
import { hasValue, valueText } from '../value-text.js';
import { say } from '../value-texts.js';
import { ANY, LIST, TEXT } from './parameters.js';

const join: Helper = {
  name: 'join',
  kind: 'value',
  usage: '{{join interests " / "}}',
  description: 'The items of a list with a text between them; items without a value are left out.',
  parameters: [LIST, TEXT],
  work: {
    missing: 'passes',
    call: ([list, separator], _named, rendering) => {
      const items = list as unknown[];
      rendering.spend(items.length);
      if (items.length * (separator as string).length > MAX_OUTPUT_LENGTH)
        throw new Unusable(say('join_too_long', { max: MAX_OUTPUT_LENGTH }));
      const found = valueText(items, separator as string);
      if (found.kind === 'unusable') throw new Unusable(say('join_unfit', { why: found.why }));
      return found.kind === 'text' ? found.text : '';
    },
  },
};

const size: Helper = {
  name: 'size',
  kind: 'value',
  usage: '{{size cart}}',
  description: 'How many items with a value a list has, or how many characters as people count them a text.',
  parameters: [{ ...ANY, what: 'a list or a text', takesEmpty: false }],
  work: {
    missing: 'passes',
    call: ([value], _named, rendering) => {
      if (Array.isArray(value)) {
        if (value.length > MAX_ITEMS) return value.length;
        rendering.spend(value.length >> 3);
        return value.filter((item) => hasValue(item)).length;
      }
      const text = TEXT.read(value) as string;
      rendering.spend(text.length >> 1);
      return countClusters(text);
    },
  },
};

export const LIST_HELPERS: readonly Helper[] = [join, size];
