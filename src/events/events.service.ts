import { Injectable } from '@nestjs/common';
import { Clock, type InputProblem } from '../common/index.js';
import { holdOffErasures, problemsText } from '../contacts/index.js';
import { Database, type Queryable } from '../database/index.js';
import { eventRowId } from './event-id.js';
import { EventNameRepository, MAX_EVENT_NAMES } from './event-name.repository.js';
import { say } from './event-texts.js';
import { EventRepository, type NewEvent } from './event.repository.js';
import { parseEvent, type SentEvent } from './parse-event.js';

export interface EventsResult {
  /** stored now */
  accepted: number;
  /** known before by their `eventId`, or twice in this request */
  duplicates: number;
  rejected: { index: number; message: string }[];
}

/** An event with its place in the request. */
interface Placed {
  index: number;
  event: SentEvent;
}

/** Takes what contacts did. */
@Injectable()
export class EventsService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly names: EventNameRepository,
    private readonly clock: Clock,
  ) {}

  /** Stores the good ones, all at once, and names the others; `index` is the place in `inputs`. */
  async record(workspaceId: string, inputs: readonly unknown[]): Promise<EventsResult> {
    const now = this.clock.now();
    const rejected: EventsResult['rejected'] = [];
    const reject = (index: number, problems: readonly InputProblem[]): void => {
      rejected.push({ index, message: problemsText(problems) });
    };
    const sent: Placed[] = [];
    for (const [index, input] of inputs.entries()) {
      const parsing = parseEvent(input, now);
      if (parsing.ok) sent.push({ index, event: parsing.event });
      else reject(index, parsing.problems);
    }
    const stored = await this.database.transaction(async (tx) => {
      // Nobody is erased between the look for the contact and the end of this.
      await holdOffErasures(tx, workspaceId);
      const rows = await this.rowsOf(tx, workspaceId, sent, reject);
      return {
        count: rows.length,
        added: rows.length === 0 ? 0 : await this.events.add(tx, workspaceId, rows),
      };
    });
    rejected.sort((a, b) => a.index - b.index);
    return { accepted: stored.added, duplicates: stored.count - stored.added, rejected };
  }

  private async rowsOf(
    tx: Queryable,
    workspaceId: string,
    sent: readonly Placed[],
    reject: (index: number, problems: readonly InputProblem[]) => void,
  ): Promise<NewEvent[]> {
    const externalIds = [...new Set(sent.map(({ event }) => event.externalId))];
    const contacts = await this.events.contactIds(tx, workspaceId, externalIds);
    const known = sent.filter(({ index, event }) => {
      if (contacts.has(event.externalId)) return true;
      reject(index, [{ path: 'externalId', ...say('event_contact_unknown') }]);
      return false;
    });
    const names = await this.namesOf(tx, workspaceId, known);
    return known.flatMap(({ index, event }): NewEvent[] => {
      const nameId = names.get(event.name);
      const contactId = contacts.get(event.externalId);
      if (nameId === undefined || contactId === undefined) {
        reject(index, [{ path: 'name', ...say('event_names_beyond_limit', { max: MAX_EVENT_NAMES }) }]);
        return [];
      }
      const { at, properties, eventId } = event;
      return [{ id: eventRowId(workspaceId, eventId), nameId, contactId, at, properties }];
    });
  }

  /** The numbers of the names, new ones added as far as there may be more. */
  private async namesOf(
    tx: Queryable,
    workspaceId: string,
    known: readonly Placed[],
  ): Promise<ReadonlyMap<string, number>> {
    const names = await this.names.idsOf(workspaceId, tx);
    const missing = [...new Set(known.map(({ event }) => event.name))].filter((name) => !names.has(name));
    const added = missing.slice(0, Math.max(0, MAX_EVENT_NAMES - names.size));
    return added.length === 0 ? names : this.names.register(tx, workspaceId, added);
  }
}
