import type { Schema } from '../../../api/client.js';
import type { Campaign } from '../draft/save-state.js';
import { type Issue, LINK_CODES } from './issue.js';

export type CheckResult = Schema<'CheckResult'>;

export const TOPICS = [
  'connection',
  'audience',
  'message',
  'fallbacks',
  'links',
  'schedule',
  'quota',
  'test',
] as const;
export type Topic = (typeof TOPICS)[number];
export type LineState = 'ok' | 'info' | 'warning' | 'error';

export interface PreflightLine {
  topic: Topic;
  state: LineState;
  issues: readonly Issue[];
}

const TOPIC_OF_CODE: Readonly<Record<string, Topic>> = {
  value_lacking: 'fallbacks',
  quota_short: 'quota',
  quota_short_beside_others: 'quota',
  quota_used_up: 'quota',
  quota_used_up_beside_others: 'quota',
  chat_sizes_unknown: 'quota',
  ...Object.fromEntries(LINK_CODES.map((code) => [code, 'links' as const])),
};

const TOPIC_OF_PART: Readonly<Record<string, Topic>> = {
  name: 'audience',
  connectionId: 'connection',
  audience: 'audience',
  links: 'links',
  utm: 'links',
  delivery: 'schedule',
  localization: 'schedule',
  controlGroupPercent: 'schedule',
};

export function topicOf({ code, path }: Pick<Issue, 'code' | 'path'>): Topic {
  return TOPIC_OF_CODE[code] ?? TOPIC_OF_PART[path.split(/[.[]/)[0] ?? ''] ?? 'message';
}

/** Whether what was tested is what would be sent. */
export function testState({
  testedVersion,
  version,
}: Pick<Campaign, 'testedVersion' | 'version'>): 'tested' | 'changed' | 'never' {
  if (testedVersion === null) return 'never';
  return testedVersion === version ? 'tested' : 'changed';
}

/** What is in order and what is not, a line for each topic, always in the same order. */
export function preflightLines(
  check: CheckResult,
  campaign: Pick<Campaign, 'testedVersion' | 'version'>,
): PreflightLine[] {
  return TOPICS.map((topic) => {
    const issues = check.issues.filter((issue) => topicOf(issue) === topic);
    const state = topic === 'test' && testState(campaign) !== 'tested' ? 'warning' : worst(issues);
    return { topic, state, issues };
  });
}

export function worst(issues: readonly Pick<Issue, 'severity'>[]): LineState {
  return (
    (['error', 'warning', 'info'] as const).find((one) => issues.some(({ severity }) => severity === one)) ??
    'ok'
  );
}
