import { hash } from 'node:crypto';
import type { MessageProblem } from '../../messages/index.js';
import type { Prospect, RecipientPlan } from '../../runs/index.js';

/** Contacts named as examples of one finding. */
const SAMPLES = 5;
/** Findings of a kind that are told apart; a template that writes names into its reasons would make one of each contact. */
const MOST_GROUPS = 50;
/** Different renderings of which LINE is asked, besides the longest and the shortest. */
const FIRST_RENDERINGS = 48;

export interface Counted {
  count: number;
  /** external ids of some of them */
  samples: string[];
}

/** A rendering to ask LINE about, with the contact it was made for. */
export interface Rendering {
  externalId: string;
  messages: string;
}

/** Contacts who fail for one reason. */
export interface Failing extends Counted {
  reason: string;
  detail: string;
  /** what is wrong with the message, of the first of them; null when it is not the message */
  problem: MessageProblem | null;
}

export interface Findings {
  checked: number;
  /** would be attempted, and there is something to send */
  sendable: number;
  failing: number;
  removed: Record<string, number>;
  failures: Failing[];
  variables: ({ name: string } & Counted)[];
  stops: ({ reason: string } & Counted)[];
  /** who lacks the most values, and how many; null: nobody lacks one */
  mostMissing: { externalId: string; variables: string[] } | null;
  /** the longest rendering, in UTF-16 code units of its JSON; null: there is none */
  longest: { externalId: string; units: number } | null;
  /** different renderings */
  distinct: number;
  requests: { push: number; multicast: number };
}

/**
 * What a walk through an audience finds, contact by contact. Memory grows with the number of different renderings only, by some
 * tens of bytes each.
 */
export class AudienceFindings {
  checked = 0;
  private sendable = 0;
  private failing = 0;
  private readonly removed = new Map<string, number>();
  private readonly failures = new Groups();
  private readonly problems = new Map<string, MessageProblem>();
  private readonly variables = new Groups();
  private readonly stops = new Groups();
  private mostMissing: Findings['mostMissing'] = null;
  /** how many people each rendering is for, by a hash of it */
  private readonly people = new Map<number, number>();
  private chats = 0;
  private readonly first: Rendering[] = [];
  private longest: Rendering | undefined;
  private shortest: Rendering | undefined;

  add(externalId: string, { message }: Pick<Prospect, 'message'>, plan: RecipientPlan): void {
    this.checked += 1;
    switch (plan.kind) {
      case 'removed':
        this.removed.set(plan.reason, (this.removed.get(plan.reason) ?? 0) + 1);
        if (plan.reason === 'stopped_by_template') this.stops.add(plan.detail ?? '', externalId);
        return;
      case 'failed':
        return this.fail(externalId, plan, message);
      case 'attempted':
        return this.take({ externalId, messages: plan.messages }, plan.lineId.startsWith('U'));
    }
  }

  /** Renderings worth asking LINE about: of few all, of many the first, the longest and the shortest. */
  toValidate(): Rendering[] {
    const chosen = new Map<string, Rendering>();
    for (const rendering of [this.longest, this.shortest, ...this.first])
      if (rendering && !chosen.has(rendering.messages)) chosen.set(rendering.messages, rendering);
    return [...chosen.values()];
  }

  result(): Findings {
    const { checked, sendable, failing, mostMissing, longest } = this;
    return {
      checked,
      sendable,
      failing,
      removed: Object.fromEntries(this.removed),
      failures: this.failures.list().map(({ key, ...counted }) => {
        const [reason = '', detail = ''] = key.split('\n', 2);
        return { reason, detail, problem: this.problems.get(key) ?? null, ...counted };
      }),
      variables: this.variables.list().map(({ key: name, ...counted }) => ({ name, ...counted })),
      stops: this.stops.list().map(({ key: reason, ...counted }) => ({ reason, ...counted })),
      mostMissing,
      longest: longest ? { externalId: longest.externalId, units: longest.messages.length } : null,
      distinct: this.people.size,
      requests: this.requests(),
    };
  }

  private fail(externalId: string, { reason, detail }: Failed, message: Prospect['message']): void {
    this.failing += 1;
    const group = this.failures.add(`${reason}\n${detail.replaceAll('\n', ' ')}`, externalId);
    if (message.ok) return;
    const { problem, variables = [] } = message;
    if (problem && !this.problems.has(group)) this.problems.set(group, problem);
    for (const name of variables) this.variables.add(name, externalId);
    if (variables.length > (this.mostMissing?.variables.length ?? 0))
      this.mostMissing = { externalId, variables };
  }

  private take(rendering: Rendering, isPerson: boolean): void {
    this.sendable += 1;
    const { messages } = rendering;
    const key = keyOf(messages);
    const known = this.people.get(key);
    this.people.set(key, (known ?? 0) + (isPerson ? 1 : 0));
    if (!isPerson) this.chats += 1;
    if (known === undefined && this.first.length < FIRST_RENDERINGS) this.first.push(rendering);
    if (!this.longest || messages.length > this.longest.messages.length) this.longest = rendering;
    if (!this.shortest || messages.length < this.shortest.messages.length) this.shortest = rendering;
  }

  /** Equal messages share multicasts of 500; who is alone with his, and groups and rooms, get a push. */
  private requests(): Findings['requests'] {
    let push = this.chats;
    let multicast = 0;
    for (const count of this.people.values()) {
      if (count === 1) push += 1;
      else multicast += Math.ceil(count / 500);
    }
    return { push, multicast };
  }
}

type Failed = Extract<RecipientPlan, { kind: 'failed' }>;

/** Counts by a text, with examples; beyond so many different ones, the rest together. */
class Groups {
  private readonly groups = new Map<string, Counted>();

  /** @returns the group it is counted in */
  add(key: string, externalId: string): string {
    const name = this.groups.has(key) || this.groups.size < MOST_GROUPS ? key : '…';
    const group = this.groups.get(name);
    if (!group) this.groups.set(name, { count: 1, samples: [externalId] });
    else {
      group.count += 1;
      if (group.samples.length < SAMPLES) group.samples.push(externalId);
    }
    return name;
  }

  /** The most frequent first. */
  list(): ({ key: string } & Counted)[] {
    return [...this.groups]
      .map(([key, counted]) => ({ key, ...counted }))
      .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}

/** 48 bits of a hash: of a million different renderings two get the same with a chance of one in 600. */
function keyOf(messages: string): number {
  return hash('sha1', messages, 'buffer').readUIntBE(0, 6);
}
