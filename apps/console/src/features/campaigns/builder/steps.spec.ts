import { describe, expect, it } from '@jest/globals';
import { draftOf } from '../draft/campaign-draft.js';
import { aCampaign } from '../testing/a-campaign.js';
import { stepAfter, stepOfPath, stepsBetween, stepStates } from './steps.js';

const draft = draftOf(aCampaign());
const mistake = (path: string) => ({ path, message: 'is wrong' });

it.each([
  ['messages[0].text', 'message'],
  ['links.tracking', 'message'],
  ['audience.filter.all[0]', 'audience'],
  ['delivery.at', 'schedule'],
  ['recipient', 'message'],
  ['constructor', 'message'],
] as const)('finds the step of %s', (path, step) => {
  expect(stepOfPath(path)).toBe(step);
});

describe('stepStates', () => {
  it('tells what is done from what is still open', () => {
    expect(stepStates(draft, []).map(({ state }) => state)).toEqual(['done', 'open', 'done']);
    expect(stepStates({ ...draft, connectionId: null }, [])[0]?.state).toBe('open');
  });

  it('counts the problems of each step', () => {
    const states = stepStates(draft, [
      mistake('messages[0].text'),
      mistake('messages[1]'),
      mistake('delivery.at'),
    ]);
    expect(states.map(({ problems }) => problems)).toEqual([0, 2, 1]);
  });
});

it('finds the steps that an undo changes', () => {
  expect(stepsBetween(draft, { ...draft, name: 'New', controlGroupPercent: 10 })).toEqual([
    'audience',
    'schedule',
  ]);
  expect(stepsBetween(draft, structuredClone(draft))).toEqual([]);
});

it('has a last step', () => {
  expect([stepAfter('audience'), stepAfter('schedule')]).toEqual(['message', null]);
});
