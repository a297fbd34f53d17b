import type { CampaignOutcome, CheckedCampaignRule } from './campaign-rule.js';
import type { Parameters } from './field-sql.js';
import { lastDays, type Span } from './instant.js';

/** What the SQL of a rule on a campaign is written with. */
export interface CampaignWriting {
  /** the alias of the contacts table */
  alias: string;
  now: Date;
  parameters: Parameters;
  /** whether the statement reads contacts page by page, and not all of them */
  isPaged: boolean;
}

/**
 * Whether a contact has one of the outcomes of a campaign; never NULL. The campaign's runs are of the contact's workspace: the
 * checker let no other one pass.
 *
 * Page by page, each contact is looked up by the keys that begin with the run or the contact. There PostgreSQL would rather
 * read everybody the campaign reached, for every page anew, because it chooses as though no page ended early; `OFFSET 0` keeps
 * it from that. For all contacts at once that is just what it should do.
 */
export function campaignSql(rule: CheckedCampaignRule, writing: CampaignWriting): string {
  const campaign = `${writing.parameters.add(rule.campaignId)}::uuid`;
  const span = rule.withinDays === undefined ? undefined : lastDays(rule.withinDays, writing.now);
  const within = span && withinSql(span, writing.parameters);
  const fence = writing.isPaged ? ' OFFSET 0' : '';
  const outcomes = rule.outcomes.map((outcome) => {
    const { from, at } = SOURCES[outcome](campaign, `${writing.alias}.id`);
    return `EXISTS (SELECT FROM ${from}${within ? ` AND ${within(at)}` : ''}${fence})`;
  });
  const any = outcomes.length === 1 ? outcomes.join('') : `(${outcomes.join(' OR ')})`;
  return rule.negated ? `(NOT ${any})` : any;
}

/** Where an outcome of a contact stands, and when it was. Its condition is open at the end. */
type Source = (campaign: string, contact: string) => { from: string; at: string };

const runsOf = (campaign: string): string => `(SELECT r.id FROM runs r WHERE r.campaign_id = ${campaign})`;

const SOURCES: Readonly<Record<CampaignOutcome, Source>> = {
  // A closed batch has sent to all its recipients but those who stand among failures or removals.
  received: (campaign, contact) => ({
    from: `deliveries d JOIN batches b ON b.run_id = d.run_id AND b.seq = d.batch_seq AND b.state = 'closed'
      WHERE d.contact_id = ${contact} AND d.run_id IN ${runsOf(campaign)}
        AND NOT EXISTS (SELECT FROM failures f WHERE f.run_id = d.run_id AND f.contact_id = d.contact_id)
        AND NOT EXISTS (SELECT FROM removals x WHERE x.run_id = d.run_id AND x.contact_id = d.contact_id)`,
    at: 'b.closed_at',
  }),
  failed: (campaign, contact) => ({
    from: `failures f WHERE f.contact_id = ${contact} AND f.run_id IN ${runsOf(campaign)}
        AND NOT EXISTS (SELECT FROM runs k JOIN deliveries d ON d.run_id = k.id
          WHERE k.retry_of_run_id = f.run_id AND d.contact_id = f.contact_id)
        AND NOT EXISTS (SELECT FROM runs k JOIN removals x ON x.run_id = k.id
          WHERE k.retry_of_run_id = f.run_id AND x.contact_id = f.contact_id)`,
    at: 'f.failed_at',
  }),
  clicked: (campaign, contact) => ({
    from: `clicks k WHERE k.contact_id = ${contact} AND k.kind = 'person' AND k.run_id IN ${runsOf(campaign)}`,
    at: 'k.clicked_at',
  }),
};

function withinSql({ from, before }: Span, parameters: Parameters): (at: string) => string {
  const [first, end] = [from, before].map(
    (ms) => `${parameters.add(new Date(ms).toISOString())}::timestamptz`,
  );
  return (at) => `${at} >= ${first} AND ${at} < ${end}`;
}
