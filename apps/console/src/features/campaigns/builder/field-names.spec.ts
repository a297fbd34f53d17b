import { expect, it } from '@jest/globals';
import { requiredFields } from './field-names.js';

const text = (words: string) => ({ type: 'text', text: words });

it('names what messages need of a contact, once', () => {
  expect(requiredFields([text('{{points}} {{first_name}}'), text('{{points}}')])).toEqual([
    'first_name',
    'points',
  ]);
});

it('leaves out what has a fallback, and what is no field of a contact', () => {
  expect(requiredFields([text('{{default first_name "you"}} {{campaign.name}} {{event.order}}')])).toEqual(
    [],
  );
});

it('goes on beside a message that cannot be read yet', () => {
  expect(requiredFields([text('{{points'), text('{{tier}}')])).toEqual(['tier']);
});
