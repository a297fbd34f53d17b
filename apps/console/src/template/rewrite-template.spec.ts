import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compileTemplate, render } from '../../../../libs/templating/index.js';
import { fieldTag } from './field-tag.js';
import { addFallback, renameField } from './rewrite-template.js';

describe('addFallback', () => {
  it.each([
    ['{{points}}', '{{default points "0"}}'],
    ['{{ points }}', '{{default points "0"}}'],
    ['{{{points}}}', '{{{default points "0"}}}'],
    ['{{& points}}', '{{&default points "0"}}'],
    ['a {{~points~}} b', 'a {{~default points "0"~}} b'],
    ['{{number points}}', '{{default (number points) "0"}}'],
    ['{{upper (trim points)}}', '{{default (upper (trim points)) "0"}}'],
    ['1\n2\r\n{{points}} 3\n{{points}}', '1\n2\r\n{{default points "0"}} 3\n{{default points "0"}}'],
    ['{{#if vip}}{{points}}{{/if}}', '{{#if vip}}{{default points "0"}}{{/if}}'],
    [
      '{{#each cart}}{{points}} of {{../points}}{{/each}}',
      '{{#each cart}}{{points}} of {{default ../points "0"}}{{/each}}',
    ],
  ])('of %j is %j', (before, after) => {
    expect(addFallback(before, 'points', '0')).toBe(after);
  });

  it.each([
    '{{default points "none"}}',
    '{{#if points}}{{points}}{{/if}}',
    '{{#unless points}}no{{else}}{{points}}{{/unless}}',
    '{{#if (gt points 100)}}gold{{/if}}',
    '{{other}} \\{{points}}',
  ])('leaves %j as it is', (template) => {
    expect(addFallback(template, 'points', '0')).toBe(template);
  });

  it('knows a field with blanks in its name', () => {
    expect(addFallback('{{[first name]}}', 'first name', 'お客様')).toBe('{{default [first name] "お客様"}}');
  });

  it('makes the template write the fallback for who has no value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (fallback) => {
        fc.pre(!fallback.includes('\\'));
        const template = compileTemplate(addFallback('<{{points}}>', 'points', fallback));
        expect(render(template, {})).toEqual({ ok: true, text: `<${fallback}>` });
      }),
    );
  });
});

describe('renameField', () => {
  it('changes every place that names it, and nothing else', () => {
    const before = '{{pionts}} pionts {{#if (gt pionts 1)}}{{default pionts "0"}}{{/if}}';
    const after = '{{points}} pionts {{#if (gt points 1)}}{{default points "0"}}{{/if}}';
    expect(renameField(before, 'pionts', 'points')).toBe(after);
  });
});

describe('fieldTag', () => {
  it.each(['points', '会員番号', 'first name', '2024', 'true', 'a-b', 'size', '50%', 'what?'])(
    'writes %j so that it is read',
    (name) => {
      expect(compileTemplate(fieldTag(name)).variables.required).toEqual([name]);
      expect(compileTemplate(fieldTag(name, 'x "y"')).variables.guarded).toEqual([name]);
    },
  );
});
