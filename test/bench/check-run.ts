import type { Report } from './campaign.js';
import type { LedgerSummary } from './simulated-line.js';

/** What does not add up between what we report, what LINE accepted, and whom the campaign was for; nothing is good. */
export function findFaults(size: number, report: Report, line: LedgerSummary): string[] {
  const removed = sum(Object.values(report.removed));
  const failures = sum(report.failures.map(({ count }) => count));
  const claims: [boolean, string][] = [
    [report.status === 'sent', `the campaign ended as ${report.status}`],
    [line.duplicateCount === 0, `${line.duplicateCount} people were sent to more than once`],
    [line.accepted === report.sent, `LINE accepted ${line.accepted}, and we say sent ${report.sent}`],
    [
      line.distinctRecipients === report.sent,
      `LINE knows ${line.distinctRecipients} recipients of ${report.sent}`,
    ],
    [report.qualified === size, `${report.qualified} of ${size} contacts qualified`],
    [report.qualified === removed + report.attempted, 'qualified is not removed + attempted'],
    [
      report.attempted === report.pending + report.failed + report.sent,
      'attempted is not pending + failed + sent',
    ],
    [report.failed === failures, `the reasons name ${failures} failures of ${report.failed}`],
    [report.sent === size, `${report.sent} of ${size} were sent`],
  ];
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
