import { createHash } from 'node:crypto';
import { parseLineId, retryKey } from '#libs/line';
import { encodePushes, multicastHead } from './frozen-content.js';
import { beginMulticast, continueMulticast, MULTICAST_END } from './multicast-body.js';

/** Most deliveries of one batch: LINE's own limit for a multicast, and a good size for a lease of pushes. */
export const MAX_BATCH_SIZE = 500;
/** Batches that may fill at once; beyond that the oldest go out as they are, so that memory stays flat. */
const MAX_FILLING = 2_000;

/** One recipient that passed every gate, with the messages rendered for him. */
export interface PlannedDelivery {
  contactId: string;
  lineId: string;
  /** JSON of the LINE message objects, ready to be sent */
  messages: string;
}

export interface FrozenBatch {
  seq: number;
  kind: 'push' | 'multicast';
  size: number;
  content: string;
  /** more may be added: names the messages its recipients share */
  groupKey?: string;
}

/** More recipients for a batch that was filling. */
export interface BatchAddition {
  seq: number;
  size: number;
  /** to be put at the end of the batch's content */
  content: string;
  isFull: boolean;
}

export interface FrozenDelivery {
  contactId: string;
  lineId: string;
  batchSeq: number;
  position: number;
}

/** The batches of a run that may still grow, by the key of their messages, the oldest first. */
export type FillingBatches = ReadonlyMap<string, { seq: number; size: number }>;

export interface FreezeContext {
  runId: string;
  /** number of the first new batch; the following ones count on from it */
  nextSeq: number;
  filling: FillingBatches;
  /** no more recipients will come: nothing new is left filling */
  isLast: boolean;
}

export interface FrozenChunk {
  batches: FrozenBatch[];
  additions: BatchAddition[];
  deliveries: FrozenDelivery[];
  filling: FillingBatches;
}

/**
 * Freezes deliveries into batches: from here on nothing is rendered again, and the bytes and retry keys of every
 * attempt are these.
 *
 * Users whose messages are the same share a multicast, also across chunks. Groups and rooms, and whoever has messages
 * of his own, get a push.
 */
export function freezeBatches(context: FreezeContext, planned: readonly PlannedDelivery[]): FrozenChunk {
  const freezing = new Freezing(context);
  const alone: PlannedDelivery[] = [];
  for (const [messages, members] of groupByMessages(planned)) {
    const users = members.filter(isUser);
    if (freezing.sharesMulticast(messages, users.length)) {
      freezing.multicast(messages, users);
      if (users.length < members.length) alone.push(...members.filter((member) => !isUser(member)));
    } else alone.push(...members);
  }
  freezing.pushes(alone);
  return freezing.result();
}

/** LINE takes groups and rooms in a push only. */
function isUser({ lineId }: PlannedDelivery): boolean {
  return parseLineId(lineId)?.kind === 'user';
}

function groupByMessages(planned: readonly PlannedDelivery[]): Map<string, PlannedDelivery[]> {
  const groups = new Map<string, PlannedDelivery[]>();
  for (const delivery of planned) {
    const group = groups.get(delivery.messages);
    if (group) group.push(delivery);
    else groups.set(delivery.messages, [delivery]);
  }
  return groups;
}

class Freezing {
  private readonly batches: FrozenBatch[] = [];
  private readonly additions: BatchAddition[] = [];
  private readonly deliveries: FrozenDelivery[] = [];
  private readonly filling: Map<string, { seq: number; size: number }>;

  constructor(private readonly context: FreezeContext) {
    this.filling = new Map(context.filling);
  }

  sharesMulticast(messages: string, users: number): boolean {
    if (users >= 2) return true;
    return users === 1 && this.filling.size > 0 && this.filling.has(groupKeyOf(messages));
  }

  multicast(messages: string, users: readonly PlannedDelivery[]): void {
    const key = groupKeyOf(messages);
    const open = this.filling.get(key);
    let start = 0;
    if (open) {
      start = MAX_BATCH_SIZE - open.size;
      this.add(key, open, users.slice(0, start));
    }
    for (; start < users.length; start += MAX_BATCH_SIZE)
      this.newMulticast(key, messages, users.slice(start, start + MAX_BATCH_SIZE));
  }

  pushes(alone: readonly PlannedDelivery[]): void {
    for (let start = 0; start < alone.length; start += MAX_BATCH_SIZE) {
      const members = alone.slice(start, start + MAX_BATCH_SIZE);
      const seq = this.nextSeq();
      const requests = members.map(({ lineId, messages }, position) => ({
        retryKey: this.keyOf(seq, String(position)),
        body: `{"to":"${lineId}","messages":${messages}}`,
      }));
      this.batches.push({ seq, kind: 'push', size: members.length, content: encodePushes(requests) });
      this.deliver(seq, 0, members);
    }
  }

  result(): FrozenChunk {
    for (const [key, { seq }] of this.filling) {
      if (this.filling.size <= MAX_FILLING) break;
      this.filling.delete(key);
      this.end(seq);
    }
    const { batches, additions, deliveries, filling } = this;
    return { batches, additions, deliveries, filling };
  }

  private add(key: string, open: { seq: number; size: number }, users: readonly PlannedDelivery[]): void {
    const isFull = open.size + users.length === MAX_BATCH_SIZE;
    const content = continueMulticast(users.map(({ lineId }) => lineId)) + (isFull ? MULTICAST_END : '');
    this.additions.push({ seq: open.seq, size: users.length, content, isFull });
    this.deliver(open.seq, open.size, users);
    if (isFull) this.filling.delete(key);
    else this.filling.set(key, { seq: open.seq, size: open.size + users.length });
  }

  private newMulticast(key: string, messages: string, users: readonly PlannedDelivery[]): void {
    const seq = this.nextSeq();
    const isFilling = users.length < MAX_BATCH_SIZE && !this.context.isLast;
    const body = beginMulticast(
      messages,
      users.map(({ lineId }) => lineId),
    );
    const content = multicastHead(this.keyOf(seq, 'all')) + body + (isFilling ? '' : MULTICAST_END);
    const groupKey = isFilling ? key : undefined;
    this.batches.push({ seq, kind: 'multicast', size: users.length, content, groupKey });
    this.deliver(seq, 0, users);
    if (isFilling) this.filling.set(key, { seq, size: users.length });
  }

  /** Nothing more is added to a batch: what this chunk writes of it anyway is completed. */
  private end(seq: number): void {
    const made = this.batches.find((batch) => batch.seq === seq);
    const added = this.additions.find((addition) => addition.seq === seq);
    if (made) {
      made.content += MULTICAST_END;
      made.groupKey = undefined;
    } else if (added) {
      added.content += MULTICAST_END;
      added.isFull = true;
    } else this.additions.push({ seq, size: 0, content: MULTICAST_END, isFull: true });
  }

  private deliver(batchSeq: number, firstPosition: number, members: readonly PlannedDelivery[]): void {
    members.forEach(({ contactId, lineId }, index) =>
      this.deliveries.push({ contactId, lineId, batchSeq, position: firstPosition + index }),
    );
  }

  private nextSeq(): number {
    return this.context.nextSeq + this.batches.length;
  }

  private keyOf(batchSeq: number, part: string): string {
    return retryKey({ runId: this.context.runId, batchSeq, part });
  }
}

/** Names messages by their content. */
function groupKeyOf(messages: string): string {
  return createHash('sha256').update(messages).digest('base64');
}
