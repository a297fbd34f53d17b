import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FilterCampaignOutcome } from './campaign-match.js';
import { CAMPAIGN_OUTCOMES, type CampaignOutcome } from './campaign-rule.js';
import { checkFilter, type FieldCatalogue, filterToJoinedSql, filterToSql, matchesFilter } from './index.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const DAY_MS = 86_400_000;
const uuid = (kind: number, digit: number): string =>
  `0000000${kind}-0000-7000-8000-${String(digit).padStart(12, '0')}`;
const campaignId = (digit: number): string => uuid(1, digit);
const contactId = (digit: number): string => uuid(2, digit);
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

const fields: FieldCatalogue = { find: () => undefined, hasCampaign: (id) => id.startsWith('00000001') };

/** What one run did for one contact: sent to, failed, failed and then sent to by a retry, stopped, or still waiting. */
type Fate = 'sent' | 'failed' | 'retried' | 'stopped' | 'waiting' | 'none';
interface Story {
  fate: Fate;
  clicked: boolean;
  days: number;
}
const story: fc.Arbitrary<Story> = fc.record({
  fate: fc.constantFrom('sent', 'failed', 'retried', 'stopped', 'waiting', 'none'),
  clicked: fc.boolean(),
  days: fc.constantFrom(1, 5, 40),
});
/** Of each contact, one story with each of two campaigns. */
const stories = fc.sample(fc.tuple(story, story), { numRuns: 60, seed: 3 });

function outcomesOf(campaign: number, { fate, clicked, days }: Story): FilterCampaignOutcome[] {
  const had: CampaignOutcome[] = [
    ...(fate === 'sent' || fate === 'retried' ? ['received' as const] : []),
    ...(fate === 'failed' ? ['failed' as const] : []),
    ...(clicked ? ['clicked' as const] : []),
  ];
  return had.map((outcome) => ({ campaignId: campaignId(campaign), outcome, at: ago(days) }));
}

let database: PGlite;

beforeAll(async () => {
  database = new PGlite();
  await database.exec(`
    CREATE TABLE contacts (id uuid, attributes jsonb DEFAULT '{}');
    CREATE TABLE runs (id uuid, campaign_id uuid, retry_of_run_id uuid);
    CREATE TABLE batches (run_id uuid, seq int, state text, closed_at timestamptz);
    CREATE TABLE deliveries (run_id uuid, contact_id uuid, batch_seq int);
    CREATE TABLE failures (run_id uuid, contact_id uuid, failed_at timestamptz);
    CREATE TABLE removals (run_id uuid, contact_id uuid);
    CREATE TABLE clicks (run_id uuid, contact_id uuid, kind text, clicked_at timestamptz)`);
  for (const campaign of [1, 2]) {
    await database.query('INSERT INTO runs VALUES ($1, $3, NULL), ($2, $3, $1)', [
      uuid(3, campaign),
      uuid(4, campaign),
      campaignId(campaign),
    ]);
  }
  for (const [index, both] of stories.entries()) {
    await database.query('INSERT INTO contacts (id) VALUES ($1)', [contactId(index)]);
    for (const [at, told] of both.entries()) await tell(index, at + 1, told);
  }
});
afterAll(() => database.close());

async function tell(contact: number, campaign: number, { fate, clicked, days }: Story): Promise<void> {
  const [run, retry, who, at] = [uuid(3, campaign), uuid(4, campaign), contactId(contact), ago(days)];
  const deliver = async (runId: string, state: string): Promise<void> => {
    await database.query('INSERT INTO batches VALUES ($1, $2, $3, $4)', [runId, contact, state, at]);
    await database.query('INSERT INTO deliveries VALUES ($1, $2, $3)', [runId, who, contact]);
  };
  if (fate !== 'none') await deliver(run, fate === 'waiting' ? 'sending' : 'closed');
  if (fate === 'failed' || fate === 'retried')
    await database.query('INSERT INTO failures VALUES ($1, $2, $3)', [run, who, at]);
  if (fate === 'retried') await deliver(retry, 'closed');
  if (fate === 'stopped') await database.query('INSERT INTO removals VALUES ($1, $2)', [run, who]);
  await database.query('INSERT INTO clicks VALUES ($1, $2, $3, $4)', [
    run,
    who,
    clicked ? 'person' : 'bot',
    at,
  ]);
}

const rule = fc
  .record({
    field: fc.constantFrom(1, 2).map((campaign) => `campaign.${campaignId(campaign)}`),
    isSeveral: fc.boolean(),
    negated: fc.boolean(),
    outcomes: fc.subarray([...CAMPAIGN_OUTCOMES], { minLength: 1 }),
    withinDays: fc.option(fc.constantFrom(3, 30, 90), { nil: undefined }),
  })
  .map(({ field, isSeveral, negated, outcomes, withinDays }) => {
    const outcome = isSeveral ? outcomes : outcomes[0];
    const operator = isSeveral ? (negated ? 'notIn' : 'in') : negated ? '!=' : '=';
    return { field, operator, value: withinDays === undefined ? outcome : { outcome, withinDays } };
  });

describe('a rule on a campaign', () => {
  it('finds in SQL, page by page and all at once, whom it matches in memory', async () => {
    const group = fc.record({
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(group, async (input) => {
        const checked = checkFilter(input, fields);
        if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
        const expected = stories.map(([first, second]) =>
          matchesFilter(
            checked.filter,
            { fields: {}, attributes: {}, campaigns: [...outcomesOf(1, first), ...outcomesOf(2, second)] },
            NOW,
          ),
        );
        for (const write of [filterToSql, filterToJoinedSql]) {
          const { sql, parameters } = write(checked.filter, { alias: 'c', firstParameter: 2, now: NOW });
          const { rows } = await database.query<{ matches: boolean | null }>(
            `SELECT ${sql} AS matches FROM contacts c WHERE $1 ORDER BY id`,
            [true, ...parameters],
          );
          expect(rows.map(({ matches }) => matches)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  const mine = `campaign.${campaignId(1)}`;
  it.each<[string, unknown, string]>([
    [
      'an unknown campaign',
      { field: `campaign.${uuid(9, 1)}`, operator: '=', value: 'received' },
      'rules[0].field',
    ],
    ['no id', { field: "campaign.x'; --", operator: '=', value: 'received' }, 'rules[0].field'],
    ['an empty id', { field: 'campaign.', operator: '=', value: 'received' }, 'rules[0].field'],
    ['another operator', { field: mine, operator: '>', value: 'received' }, 'rules[0].operator'],
    ['another outcome', { field: mine, operator: '=', value: 'opened' }, 'rules[0].value'],
    ['no outcome', { field: mine, operator: '=' }, 'rules[0].value'],
    ['a list for one', { field: mine, operator: '=', value: ['received'] }, 'rules[0].value'],
    ['one for a list', { field: mine, operator: 'in', value: 'received' }, 'rules[0].value'],
    ['a wrong one in a list', { field: mine, operator: 'in', value: ['received', 1] }, 'rules[0].value'],
    [
      'no number of days',
      { field: mine, operator: '=', value: { outcome: 'received', withinDays: '1; --' } },
      'rules[0].value.withinDays',
    ],
    [
      'an unknown key',
      { field: mine, operator: '=', value: { outcome: 'received', "'x": 1 } },
      "rules[0].value.'x",
    ],
  ])('given %s, is refused there', (_name, input, path) => {
    const result = checkFilter({ combinator: 'and', rules: [input] }, fields);
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
