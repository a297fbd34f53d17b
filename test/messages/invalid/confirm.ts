import { confirm, say, times, without, type Json } from '../builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, thai, x } from '../strings.js';

const inside = (name: string, path: string, more: Json): InvalidCase =>
  invalid(`confirm ${name}`, `.template${path}`, confirm(more));

export const CONFIRM = [
  inside('with an empty text', '.text', { text: '' }),
  inside('with a text of 241 characters', '.text', { text: x(241) }),
  inside('with a text of 241 families', '.text', { text: families(241) }),
  inside('with a text of 241 Thai graphemes', '.text', { text: thai(241) }),
  inside('with 1 action', '.actions', { actions: [say()] }),
  inside('with 3 actions', '.actions', { actions: times(3, () => say()) }),
  inside('with no actions', '.actions', { actions: [] }),
  inside('with a label of 21 families', '.actions[1].label', {
    actions: [say(), say({ label: families(21) })],
  }),
  inside('with an action without label', '.actions[0].label', { actions: [without(say(), 'label'), say()] }),
  oursAlone(inside('with a title', '.title', { title: 'Cakes' })),
];
