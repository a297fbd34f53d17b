import { describe, expect, it } from '@jest/globals';
import { type CampaignDefinition, DEFAULT_DEFINITION } from '../campaign-definition.js';
import { definitionProblems } from './check-definition.js';

function pathsOf(overrides: Partial<CampaignDefinition>): string[] {
  return definitionProblems({ ...DEFAULT_DEFINITION, ...overrides }).map(({ path }) => path);
}

const text = (value: string): Record<string, unknown> => ({ type: 'text', text: value });

describe('definitionProblems', () => {
  it('finds none in a new draft, which has no messages yet', () => {
    expect(definitionProblems(DEFAULT_DEFINITION)).toEqual([]);
  });

  it('finds none in what can be sent', () => {
    expect(pathsOf({ messages: [text('Hello {{name}}')], recipient: `C${'0'.repeat(32)}` })).toEqual([]);
  });

  it.each<[string, Partial<CampaignDefinition>, string[]]>([
    ['both a saved audience and a filter', { audience: { audienceId: 'a', filter: {} } }, ['audience']],
    [
      'a saved audience that is still to be chosen',
      { audience: { audienceId: '' } },
      ['audience.audienceId'],
    ],
    ['a recipient that is neither template nor LINE ID', { recipient: 'someone' }, ['recipient']],
    ['a recipient of upper-case digits', { recipient: `U${'A'.repeat(32)}` }, ['recipient']],
    ['a recipient with a broken template', { recipient: '{{line_id' }, ['recipient']],
    ['a broken template', { messages: [text('ok'), text('Hi {{#if a}}')] }, ['messages[1].text']],
    ['a type that LINE does not know', { messages: [{ type: 'letter' }] }, ['messages[0].type']],
    ['six messages', { messages: Array.from({ length: 6 }, () => text('x')) }, ['messages']],
    ['a time without its zone', { delivery: { type: 'one_time', at: '2026-01-10T12:00' } }, ['delivery.at']],
    ['a day that is none', { delivery: { type: 'one_time', at: '2026-02-30T12:00:00Z' } }, ['delivery.at']],
    ['a repeated delivery', { delivery: { type: 'periodic', at: null } }, ['delivery.type']],
    [
      'messages besides a message template',
      { messages: [text('x')], messageTemplate: { id: 'a', version: null } },
      ['messages'],
    ],
    ['goals', { goals: [{}] }, ['goals']],
  ])('given %s, says where', (_, overrides, paths) => {
    expect(pathsOf(overrides)).toEqual(paths);
  });

  it('says line and column of a mistake in a template', () => {
    const [problem] = definitionProblems({
      ...DEFAULT_DEFINITION,
      messages: [text('first\nsecond {{#if a}}')],
    });
    expect(problem?.message).toMatch(/^line 2, column \d+: /);
  });

  it('tells every problem at once', () => {
    expect(pathsOf({ recipient: 'x', messages: [text('{{')], goals: [1] }).toSorted()).toEqual([
      'goals',
      'messages[0].text',
      'recipient',
    ]);
  });
});
