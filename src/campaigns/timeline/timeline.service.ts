import { Injectable } from '@nestjs/common';
import {
  decodeCursor,
  InvalidInput,
  isUuid,
  NotFound,
  type Page,
  type PageQuery,
  toPage,
  say,
} from '../../common/index.js';
import { ContactReader } from '../../contacts/index.js';
import { DeliveryQueries } from '../../deliveries/index.js';
import { EventRepository } from '../../events/index.js';
import { ClickCounts } from '../../tracking/index.js';
import { removalName } from '../report.js';
import { happening, type Happening, mergeTimeline } from './merge-timeline.js';
import type { TimelineEntry } from './timeline.dto.js';
import { TimelineRepository } from './timeline.repository.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** What one contact was sent and did, from the ledger, the clicks, the tests and the events. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly contacts: ContactReader,
    private readonly deliveries: DeliveryQueries,
    private readonly clicks: ClickCounts,
    private readonly events: EventRepository,
    private readonly repository: TimelineRepository,
  ) {}

  /** @throws NotFound */
  async list(workspaceId: string, externalId: string, query: PageQuery): Promise<Page<TimelineEntry>> {
    const contact = await this.contacts.findByExternalId(workspaceId, externalId);
    if (!contact) throw new NotFound('contact', externalId);
    const before = query.cursor === undefined ? undefined : keyOf(query.cursor);
    const most = query.limit + 1;
    const of = [workspaceId, contact.id, before, most] as const;
    const [deliveries, clicks, tests, events] = await Promise.all([
      this.deliveries.listOfContact(...of),
      this.clicks.pageOfContact(...of),
      this.repository.testsOf(...of),
      this.events.pageOfContact(...of),
    ]);
    const lists: Happening[][] = [
      deliveries.map(({ runId: id, reason, ...rest }) =>
        happening({
          ...rest,
          id,
          reason: rest.status === 'removed' ? removalName(reason) : reason,
          kind: 'delivery',
        }),
      ),
      clicks.map((click) => happening({ ...click, kind: 'click' })),
      tests.map((test) => happening({ ...test, kind: 'test' })),
      events.map(({ at, id, name, properties }) =>
        happening({ at, id, kind: 'event', event: { name, properties } }),
      ),
    ];
    const page = toPage(mergeTimeline(lists, most), query.limit, ({ at, id }) => [at, id]);
    const campaignIds = page.items.flatMap(({ campaignId }) => (campaignId === null ? [] : [campaignId]));
    const names = await this.repository.namesOf(workspaceId, [...new Set(campaignIds)]);
    return {
      ...page,
      items: page.items.map(({ at, id: _id, campaignId, ...rest }) => ({
        ...rest,
        at: new Date(at).toISOString(),
        campaignId,
        campaignName: (campaignId !== null && names.get(campaignId)) || null,
      })),
    };
  }
}

function keyOf(cursor: string): [string, string] {
  const [at = '', id = ''] = decodeCursor(cursor, 2, (value) => typeof value === 'string');
  if (MOMENT.test(at) && !Number.isNaN(Date.parse(at)) && isUuid(id)) return [at, id];
  throw new InvalidInput([{ path: 'cursor', ...say('not_a_cursor') }]);
}
