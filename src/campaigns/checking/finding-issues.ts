import type { Finding } from '#libs/findings';
import { say } from './check-texts.js';
import type { LineValidation, LinkFinding } from './audience-check.dto.js';
import type { Findings } from './audience-findings.js';
import type { CheckIssue } from './check.dto.js';

/** What a walk through the audience means for publishing: errors keep the campaign from it, warnings say what will happen. */
export function findingIssues(
  found: Findings,
  validation: LineValidation,
  links: readonly LinkFinding[] | null,
): CheckIssue[] {
  return [
    ...recipientIssues(found),
    ...refusalIssues(validation),
    ...(validation.problem ? [warning('connectionId', validation.problem)] : []),
    ...(links ?? []).flatMap(({ issue }) => (issue ? [warning('messages', issue)] : [])),
  ];
}

/** What LINE has refused is an error, for it would refuse it again. */
export function refusalIssues({ refused }: Pick<LineValidation, 'refused'>): CheckIssue[] {
  return refused.map(({ externalId, message, property }) => ({
    severity: 'error',
    path: 'messages',
    ...say('line_refuses', {
      contact: externalId,
      said: [property, message].filter(Boolean).join(' '),
    }),
  }));
}

function recipientIssues({ checked, sendable, failures, stops }: Findings): CheckIssue[] {
  const issues: CheckIssue[] = [];
  if (checked > 0 && sendable === 0)
    issues.push({ severity: 'error', path: 'audience', ...say('nobody_sendable') });
  for (const { reason, detail, problem, count, samples } of failures) {
    // Missing values are told by the quick check, variable by variable.
    if (reason === 'personalization_missing') continue;
    const { path = 'messages', ...why } = problem ?? { message: detail, code: reason };
    issues.push(warning(path, say('recipients_failing', { count, why, contact: samples[0] ?? '' })));
  }
  for (const { reason, count } of stops)
    issues.push({
      severity: 'info',
      path: 'messages',
      ...(reason
        ? say('recipients_left_out_saying', { count, reason })
        : say('recipients_left_out', { count })),
    });
  return issues;
}

function warning(path: string, finding: Finding): CheckIssue {
  return { severity: 'warning', path, ...finding };
}
