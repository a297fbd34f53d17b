import type { Finding } from '#libs/findings';
import { say } from './problem-texts.js';
import type { OverviewProblem } from './overview.dto.js';

export interface ConnectionFacts {
  id: string;
  name: string;
  status: string;
  lastError: string | null;
  quotaLimit: number | null;
  quotaUsed: number;
  quotaReadAt: Date | null;
}

export interface RunFacts {
  campaignId: string;
  name: string;
  status: 'paused' | 'failed';
  reason: string | null;
}

export interface ImportFacts {
  id: string;
  fileName: string;
  error: string | null;
  problem: Finding | null;
}

/** From this share of the month's messages on, the next campaign may not fit any more. */
const LOW_QUOTA_SHARE = 0.9;
/** LINE counts by months of Japan. */
const QUOTA_ZONE_OFFSET_MS = 9 * 60 * 60 * 1_000;

/**
 * What needs somebody, the most urgent kind first.
 *
 * @param runs that LINE or a fault paused, or that failed; a pause that somebody wished is no problem
 */
export function findProblems(
  now: Date,
  facts: { connections: ConnectionFacts[]; runs: RunFacts[]; imports: ImportFacts[] },
): OverviewProblem[] {
  const { connections, runs, imports } = facts;
  const stopped = (status: RunFacts['status']) => runs.filter((run) => run.status === status);
  return [
    ...connections.filter(({ status }) => status === 'revoked').map(revokedConnection),
    ...stopped('paused').map((run) => campaignProblem('campaign_paused', run)),
    ...stopped('failed').map((run) => campaignProblem('campaign_failed', run)),
    ...connections.filter((connection) => isQuotaLow(now, connection)).map(lowQuota),
    ...imports.map(failedImport),
  ];
}

/** What LINE said in another month says nothing of this one. */
export function isQuotaLow(
  now: Date,
  { quotaLimit, quotaUsed, quotaReadAt }: Pick<ConnectionFacts, 'quotaLimit' | 'quotaUsed' | 'quotaReadAt'>,
): boolean {
  if (quotaLimit === null || !quotaReadAt || monthOf(quotaReadAt) !== monthOf(now)) return false;
  return quotaUsed >= quotaLimit * LOW_QUOTA_SHARE;
}

function monthOf(instant: Date): string {
  return new Date(instant.getTime() + QUOTA_ZONE_OFFSET_MS).toISOString().slice(0, 7);
}

function revokedConnection({ id, name, lastError }: ConnectionFacts): OverviewProblem {
  const finding = lastError
    ? say('credential_refused_saying', { said: lastError })
    : say('credential_refused');
  return { kind: 'connection_revoked', subjectId: id, name, ...told(finding) };
}

function told({ message, ...finding }: Finding): Pick<OverviewProblem, 'code' | 'values' | 'detail'> {
  return { ...finding, detail: message };
}

function campaignProblem(
  kind: 'campaign_paused' | 'campaign_failed',
  { campaignId, name, reason }: RunFacts,
): OverviewProblem {
  return { kind, subjectId: campaignId, name, ...told(runFinding(kind, reason ?? 'no reason given')) };
}

function runFinding(kind: 'campaign_paused' | 'campaign_failed', reason: string): Finding {
  switch (reason) {
    case 'token_revoked':
      return say('paused_by_credential');
    case 'monthly_quota_exceeded':
      return say('paused_by_quota');
    case 'audience_unreadable':
    case 'template_invalid':
      return say(`run_${reason}`, { reason });
    default:
      return say(kind === 'campaign_paused' ? 'run_paused' : 'run_failed', { reason });
  }
}

function lowQuota({ id, name, quotaLimit, quotaUsed }: ConnectionFacts): OverviewProblem {
  const left = Math.max(0, (quotaLimit ?? 0) - quotaUsed);
  return {
    kind: 'quota_low',
    subjectId: id,
    name,
    ...told(say('quota_low', { left, limit: quotaLimit ?? 0 })),
  };
}

function failedImport({ id, fileName, error, problem }: ImportFacts): OverviewProblem {
  const finding = problem ?? { ...say('import_unreadable'), ...(error !== null && { message: error }) };
  return {
    kind: 'import_failed',
    subjectId: id,
    name: fileName,
    ...told(finding),
  };
}
