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
    // A helper needs what it is given, unless a default or condition is around it.
    ['{{upper a}}{{truncate b 5 c}}', ['a', 'b', 'c'], []],
    ['{{upper (default a "x")}}{{default (upper b) "x"}}', [], ['a', 'b']],
    ['{{add a (multiply b 2)}}', ['a', 'b'], []],
    ['{{#each (default a b)}}{{upper this}}{{upper ../c}}{{/each}}', ['c'], ['a', 'b']],
    // What is asked for without being named.
    ['{{date a}}', ['a'], ['language', 'timezone']],
    ['{{date a locale="ja"}}', ['a'], ['timezone']],
    ['{{date a zone="UTC" locale=b}}', ['a', 'b'], []],
    ['{{number a}}{{language}}', ['a', 'language'], []],
    ['{{currency a "JPY"}}{{plural a "x" "y"}}', ['a'], ['language']],
    // A condition guards what it asks for, where it can only hold with a value.
    ['{{#if (gt a 0)}}{{a}}{{/if}}', [], ['a']],
    ['{{#if (gt a 0)}}x{{else}}{{a}}{{/if}}', ['a'], []],
    ['{{#if (eq a b)}}{{a}}{{b}}{{/if}}', [], ['a', 'b']],
    ['{{#if (ne a "x")}}{{a}}{{/if}}', ['a'], []],
    ['{{#if (not a)}}{{a}}{{/if}}', ['a'], []],
    ['{{#if (or a b)}}{{a}}{{/if}}', ['a'], ['b']],
    ['{{#if (and a (gt b 1))}}{{a}}{{b}}{{/if}}', [], ['a', 'b']],
    ['{{#if (in a b "x")}}{{a}}{{b}}{{/if}}', ['b'], ['a']],
    ['{{#if (contains a "x")}}{{join a ","}}{{/if}}', [], ['a']],
    ['{{#if (gt (size a) 2)}}{{a}}{{/if}}', [], ['a']],
    ['{{#if (eq (default a "x") "x")}}{{a}}{{/if}}', ['a'], []],
    ['{{#unless (eq a 1)}}x{{else}}{{a}}{{/unless}}', [], ['a']],
    ['{{#if (eq a 1)}}{{else if (eq b 1)}}{{b}}{{a}}{{/if}}', ['a'], ['b']],
    ['{{#if a.b}}{{[a.b]}}{{/if}}', ['a.b'], []],
    // The reason of a stop is no message.
    ['{{stop a}}{{#stop}}{{b}}{{/stop}}', [], ['a', 'b']],
  ])('%s', (source, required, guarded) => {
    expect(templateVariables(compileTemplate(source))).toMatchObject({ required, guarded });
  });

  it('tells what the paths begin with: all that a rendering looks at', () => {
    const source = '{{event.order.id}}{{#if run.name}}{{/if}}{{attributes.x}}{{[a.b]}}{{date campaign.at}}';
    expect(templateVariables(compileTemplate(source)).roots).toEqual([
      'event',
      'run',
      'attributes',
      'a.b',
      'campaign',
      'language',
      'timezone',
    ]);
  });
});
