import { formatAudienceCounts } from './audience-count-table.js';
import { formatAudienceChecks } from './audience-check-table.js';
import { formatEvents } from './event-table.js';
import { formatImports } from './import-table.js';
import type { MakingRow } from './making-process.js';
import { formatMaking, makingFaults } from './making-table.js';
import type { AudienceCheckRow } from './measure-audience-checks.js';
import type { EventRow } from './measure-events.js';
import type { AudienceCountRow } from './measure-audience-counts.js';
import type { ImportRow } from './measure-imports.js';
import type { Row } from './measurement.js';
import type { WebhookRow } from './measure-webhooks.js';
import type { RedirectRow } from './measure-redirects.js';
import { formatRedirects } from './redirect-table.js';
import { formatTable } from './table.js';
import { formatWebhooks } from './webhook-table.js';

/** What was measured so far; each kind has a table of its own. */
export interface Results {
  /** campaigns, and the loops they are compared with */
  rows: Row[];
  audienceChecks: AudienceCheckRow[];
  redirects: RedirectRow[];
  making: MakingRow[];
  webhooks: WebhookRow[];
  events: EventRow[];
  audienceCounts: AudienceCountRow[];
  imports: ImportRow[];
}

/** The tables that have something in them. */
export function formatResults({
  rows,
  audienceChecks,
  redirects,
  making,
  webhooks,
  events,
  audienceCounts,
  imports,
}: Results): string[] {
  return [
    ...(rows.length > 0 ? [formatTable(rows)] : []),
    ...(audienceChecks.length > 0 ? [formatAudienceChecks(audienceChecks)] : []),
    ...(redirects.length > 0 ? [formatRedirects(redirects)] : []),
    ...(making.length > 0 ? [formatMaking(making)] : []),
    ...(webhooks.length > 0 ? [formatWebhooks(webhooks)] : []),
    ...(events.length > 0 ? [formatEvents(events)] : []),
    ...(audienceCounts.length > 0 ? [formatAudienceCounts(audienceCounts)] : []),
    ...(imports.length > 0 ? [formatImports(imports)] : []),
  ];
}

/** Everything that does not add up, each with the row it is about. */
export function faultsOf({
  rows,
  audienceChecks,
  redirects,
  making,
  webhooks,
  events,
  audienceCounts,
  imports,
}: Results): string[] {
  return [
    ...rows.map(({ id, name, measurement }) => ({ name: `${id}  ${name}`, faults: measurement.faults })),
    ...audienceChecks.map(({ name, faults }) => ({ name: `k  ${name}`, faults })),
    ...redirects.map(({ name, faults }) => ({ name: `l  ${name}`, faults })),
    { name: 'm  making messages', faults: makingFaults(making) },
    ...webhooks.map(({ name, faults }) => ({ name: `n  ${name}`, faults })),
    ...events.map(({ name, faults }) => ({ name: `p  ${name}`, faults })),
    ...audienceCounts.map(({ name, faults }) => ({ name: `q  ${name}`, faults })),
    ...imports.map(({ name, faults }) => ({ name: `r  ${name}`, faults })),
  ].flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
}
