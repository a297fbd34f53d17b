import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTemplate, render } from '#libs/templating';
import { type ContactRow, pickVariables, variablesOf } from './contact.js';

const NAMES = [
  'tier',
  'city',
  'line_id',
  'display_name',
  'attributes',
  '__proto__',
  'constructor',
  'a.b',
  'other',
];

const contacts: fc.Arbitrary<ContactRow> = fc.record({
  id: fc.constant('contact-1'),
  externalId: fc.string({ minLength: 1 }),
  lineId: fc.option(fc.string()),
  displayName: fc.option(fc.string()),
  language: fc.option(fc.string()),
  timezone: fc.option(fc.string()),
  friendStatus: fc.constantFrom('friend', 'blocked', 'unknown'),
  attributes: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()))))
    .map((entries) => Object.fromEntries(entries)),
});

describe('pickVariables', () => {
  it('gives what is named as variablesOf does, and nothing else', () => {
    fc.assert(
      fc.property(contacts, fc.uniqueArray(fc.constantFrom(...NAMES)), (contact, names) => {
        const picked = pickVariables(contact, names);
        const all = variablesOf(contact);
        expect(Object.keys(picked).toSorted()).toEqual(
          names.filter((name) => Object.hasOwn(all, name)).toSorted(),
        );
        for (const name of Object.keys(picked)) expect(picked[name]).toEqual(all[name]);
      }),
    );
  });

  it.each([
    'Hi {{display_name}} of {{city}}',
    '{{#if tier}}{{tier}}{{else}}{{default city "nowhere"}}{{/if}}',
    '{{#each tier}}{{this}} {{../city}}{{/each}}{{attributes.tier}}',
    '{{[a.b]}}{{constructor}}',
  ])('is enough to render %s', (source) => {
    const template = compileTemplate(source);
    const { required, guarded } = template.variables;
    const names = [...required, ...guarded].flatMap((path) => [path, path.split('.')[0] ?? path]);
    fc.assert(
      fc.property(contacts, (contact) => {
        expect(render(template, pickVariables(contact, names))).toEqual(
          render(template, variablesOf(contact)),
        );
      }),
    );
  });
});
