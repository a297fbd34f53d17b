import { describe, expect, it } from '@jest/globals';
import { compileTemplate, TemplateSyntaxError } from './index.js';

function syntaxErrorOf(source: string): { line: number; column: number; message: string } {
  try {
    compileTemplate(source);
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { line: error.line, column: error.column, message: error.message };
  }
  throw new Error(`no syntax error in ${source}`);
}

describe('the place and words of a syntax error', () => {
  it.each([
    ['Hi {{first_name', 1, 4, '"{{" is opened here but never closed with "}}"'],
    ['Hi,\n  {{first_name}, {{points}}', 2, 3, '"{{" is opened here but never closed with "}}"'],
    ['a long beginning of many more than twenty letters {{first_name', 1, 51, 'never closed'],
    ['{{!-- a --}}\nHi {{first_name', 2, 4, 'never closed'],
    ['{{! a comment', 1, 1, 'never closed'],
    ['{{!-- a comment', 1, 1, 'never closed'],
    ['{{default first_name "friend}}', 1, 22, '" is opened here but never closed'],
    ['{{x}}}', 1, 4, 'closes more braces than were opened'],
    ['a\n{{}}', 2, 1, '"{{ }}" is empty'],
    ['{{first!name}}', 1, 3, '"first!name" is not expected here; write it as [first!name]'],
    ['{{a ?}} {{#}}', 1, 12, '"}}" is not expected here'],
    ['{{#if a}}\\{{b', 1, 1, '{{#if}} is opened here but never closed'],
    ['{{tags.0}}', 1, 8, 'in square brackets: [0]'],
    ['a\r\n{{#if x}}b', 2, 1, '{{#if}} is opened here but never closed with {{/if}}'],
    ['{{#if x}}{{#if y}}b{{/if}}', 1, 1, '{{#if}} is opened here'],
    ['{{#if x}}b{{/unless}}', 1, 4, '{{#if}} is opened here but closed by {{/unless}}'],
    ['b{{/if}}', 1, 2, '{{/if}} closes a block that was never opened'],
    ['ab{{else}}', 1, 3, '{{else}} stands outside of a block'],
    ['{{#each a}}\n{{b/../c}}{{/each}}', 2, 3, 'Invalid path'],
  ])('%j', (source, line, column, message) => {
    expect(syntaxErrorOf(source)).toEqual({ line, column, message: expect.stringContaining(message) });
  });
});

describe('what templates do not have', () => {
  it.each([
    ['{{upper name}}', 1, 3, 'no helper named "upper"'],
    ['Hi\n {{first name}}', 2, 4, 'write [the name] in square brackets'],
    ['{{lookup a "b"}}', 1, 3, 'no helper named "lookup"'],
    ['{{log a}}', 1, 3, 'no helper named "log"'],
    ['{{name upper=true}}', 1, 8, 'no named argument such as upper='],
    ['{{#if x includeZero=true}}a{{/if}}', 1, 9, 'includeZero='],
    ['{{default x}}', 1, 3, 'default takes a variable and a fallback'],
    ['{{default}}', 1, 3, 'default takes a variable and a fallback'],
    ['{{default "x" "y"}}', 1, 3, 'default takes a variable and a fallback'],
    ['{{default x "y" "z"}}', 1, 3, 'default takes a variable and a fallback'],
    ['{{default x (upper y)}}', 1, 13, 'The fallback is a text'],
    ['{{default x null}}', 1, 13, 'The fallback is a text'],
    ['{{if x}}', 1, 3, 'no helper named "if"'],
    ['{{if}}', 1, 3, 'if opens a block'],
    ['{{#if}}a{{/if}}', 1, 4, '#if takes one variable'],
    ['{{#if a b}}a{{/if}}', 1, 4, '#if takes one variable'],
    ['{{#if (eq a b)}}a{{/if}}', 1, 4, '#if takes one variable'],
    ['{{#with a}}{{b}}{{/with}}', 1, 4, 'no block named "with"'],
    ['{{#a}}b{{/a}}', 1, 4, 'no block named "a"'],
    ['{{^a}}b{{/a}}', 1, 4, 'no block named "a"'],
    ['{{#if a}}b{{else with c}}d{{/if}}', 1, 18, 'no block named "with"'],
    ['{{#each a as |b|}}{{b}}{{/each}}', 1, 4, 'Names after "as"'],
    ['x {{> footer}}', 1, 3, 'Partials'],
    ['{{#> footer}}{{/footer}}', 1, 1, 'Partials'],
    ['{{* decorate}}', 1, 1, 'Decorators'],
    ['{{#*inline "a"}}b{{/inline}}', 1, 1, 'Decorators'],
    ['{{{{if x}}}} {{y}} {{{{/if}}}}', 1, 1, 'four braces'],
    ['{{"name"}}', 1, 3, 'Write the name of a variable'],
    ['{{12}}', 1, 3, 'Write the name of a variable'],
    ['{{null}}', 1, 3, 'Write the name of a variable'],
    ['{{@root.name}}', 1, 3, '@root.name is not available'],
    ['{{@index}}', 1, 3, '@index is not available'],
    ['{{#each a}}{{else}}{{@index}}{{/each}}', 1, 22, '@index is not available'],
    ['{{../name}}', 1, 3, '../name goes above the contact'],
    ['{{#each a}}{{../../name}}{{/each}}', 1, 14, 'goes above the contact'],
    ['{{this}}', 1, 3, 'only inside {{#each}}'],
    ['{{#each a}}{{..}}{{/each}}', 1, 14, 'only inside {{#each}}'],
  ])('%j', (source, line, column, message) => {
    expect(syntaxErrorOf(source)).toEqual({ line, column, message: expect.stringContaining(message) });
  });

  it('given blocks nested without end, then names the depth and does not overflow', () => {
    const nested = (depth: number): string => '{{#if a}}'.repeat(depth) + '{{/if}}'.repeat(depth);
    expect(compileTemplate(nested(20)).source).toHaveLength(320);
    expect(syntaxErrorOf(nested(21)).message).toContain('more than 20 deep');
    expect(syntaxErrorOf(nested(501))).toEqual({
      line: 1,
      column: 4_501,
      message: 'There are more than 500 blocks and branches',
    });
  });

  it('given a source longer than any message, then refuses it', () => {
    expect(syntaxErrorOf('a'.repeat(100_001)).message).toContain('100000');
  });
});
