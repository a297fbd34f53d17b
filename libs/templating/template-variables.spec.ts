import { describe, expect, it } from '@jest/globals';
import { compileTemplate, templateVariables } from './index.js';

describe('the variables of a template', () => {
  it.each([
    ['no tags', [], []],
    ['{{b}} {{a.c}} {{b}}', ['b', 'a.c'], []],
    ['{{default a b}}{{default c "x"}}', [], ['a', 'b', 'c']],
    ['{{a}}{{default a "x"}}', ['a'], []],
    ['{{#if a}}{{a}}{{b}}{{/if}}', ['b'], ['a']],
    ['{{#if a}}x{{else}}{{a}}{{/if}}', ['a'], []],
    ['{{#unless a}}x{{else}}{{a}}{{/unless}}', [], ['a']],
    ['{{#if a}}{{#if b}}{{a}}{{b}}{{/if}}{{/if}}', [], ['a', 'b']],
    ['{{#if a}}x{{else if b}}{{b}}{{else}}{{c}}{{/if}}', ['c'], ['a', 'b']],
    ['{{#each list}}{{this}}{{name}}{{@index}}{{../a}}{{/each}}', ['a'], ['list']],
    [
      '{{#if a}}{{#each list}}{{../a}}{{#each sub}}{{../../b}}{{/each}}{{/each}}{{/if}}',
      ['b'],
      ['a', 'list'],
    ],
    ['{{! a }}\\{{b}}', [], []],
  ])('%s', (source, required, guarded) => {
    expect(templateVariables(compileTemplate(source))).toEqual({ required, guarded });
  });
});
