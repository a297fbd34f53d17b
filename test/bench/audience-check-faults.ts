import type { CampaignKind } from './campaign.js';

/** What the API says of a check over an audience, as far as it is looked at here. */
export interface AudienceCheck {
  id: string;
  status: string;
  checked: number;
  startedAt: string;
  finishedAt: string | null;
  result: {
    checked: number;
    sendable: number;
    distinct: number;
    requests: { push: number; multicast: number };
    validation: { refused: unknown[]; problem: string | null };
  } | null;
}

const PER_MULTICAST = 500;
const VARIANTS = 3;

/** What a check of a campaign to `size` contacts should have found and did not; nothing is good. */
export function findCheckFaults(
  kind: CampaignKind,
  size: number,
  { status, result }: AudienceCheck,
  steps: readonly number[],
): string[] {
  if (status !== 'done' || !result) return [`the check ended as ${status}`];
  const { checked, sendable, distinct, requests, validation } = result;
  const expected = kind === 'push' ? { distinct: size, push: size, multicast: 0 } : groupedOf(size);
  const claims: [boolean, string][] = [
    [checked === size, `${checked} of ${size} contacts were checked`],
    [sendable === size, `${sendable} of ${size} could be sent to`],
    [distinct === expected.distinct, `${distinct} different messages, and not ${expected.distinct}`],
    [
      requests.push === expected.push && requests.multicast === expected.multicast,
      `${requests.push} pushes and ${requests.multicast} multicasts are foreseen, and not ${expected.push} and ${expected.multicast}`,
    ],
    [validation.problem === null, `LINE could not be asked: ${validation.problem}`],
    [validation.refused.length === 0, `LINE would refuse ${validation.refused.length} of the messages`],
    [steps.every((step, index) => step >= (steps[index - 1] ?? 0)), 'the progress went back'],
  ];
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Contact after contact gets the next text. */
function groupedOf(size: number): { distinct: number; push: number; multicast: number } {
  const people = Array.from({ length: VARIANTS }, (_, n) => Math.floor((size + n) / VARIANTS));
  const groups = people.filter((count) => count > 1).map((count) => Math.ceil(count / PER_MULTICAST));
  return {
    distinct: people.filter((count) => count > 0).length,
    push: people.filter((count) => count === 1).length,
    multicast: groups.reduce((sum, count) => sum + count, 0),
  };
}
