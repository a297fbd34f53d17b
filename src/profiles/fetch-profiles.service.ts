import { setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess } from '../connections/index.js';
import { Friendships, holdOffErasures, type Sighting, ToldNames } from '../contacts/index.js';
import { Database, type Queryable } from '../database/index.js';
import { Pacing } from '../pacing/index.js';
import { askChat, requestsFor } from './chat-profile.js';
import { type AnswerDecision, decideAnswer, waitBeforeAsking } from './decide-answer.js';
import { type DueProfile, type KeptAnswer, ProfileRepository } from './profile.repository.js';

/** Asked for together, and written together. */
const MOST_AT_ONCE = 20;
/** Requests under way. */
const PARALLEL = 5;
/** After LINE was in trouble, nothing of this connection is asked for so long. */
const REST_MS = 30_000;

/** `unasked`: LINE was found in trouble before its turn came. */
type Decided = DueProfile & { decision: AnswerDecision | { kind: 'unasked' }; askedAt: Date };

/** Asks LINE about those who are due, within its pace, and keeps what it says. */
@Injectable()
export class FetchProfilesService {
  private readonly restingUntilMs = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileRepository,
    private readonly access: ConnectionAccess,
    private readonly pacing: Pacing,
    private readonly friendships: Friendships,
    private readonly names: ToldNames,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns false when nobody is due */
  async fetchSome(): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + this.settings.leaseSeconds * 1_000);
    const taken = await this.profiles.take({ now, until, most: MOST_AT_ONCE, notOf: this.resting(now) });
    const [first] = taken;
    if (!first) return false;
    const decided = await this.askAll(taken);
    await this.database.transaction((tx) => this.keep(tx, first, decided, until));
    await this.putOff(decided);
    return true;
  }

  private resting(now: Date): string[] {
    for (const [id, untilMs] of this.restingUntilMs)
      if (untilMs <= now.getTime()) this.restingUntilMs.delete(id);
    return [...this.restingUntilMs.keys()];
  }

  /** Some at a time. Once LINE is in trouble the others are not asked about. */
  private async askAll(taken: readonly DueProfile[]): Promise<Decided[]> {
    const left = [...taken];
    const decided: Decided[] = [];
    let isTrouble = false;
    const askOneByOne = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) {
        const askedAt = this.clock.now();
        const decision = isTrouble ? UNASKED : await this.ask(next);
        isTrouble ||= decision.kind === 'later' && decision.isTrouble;
        decided.push({ ...next, decision, askedAt });
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, askOneByOne));
    return decided;
  }

  private async ask({ workspaceId, connectionId, lineId, channel }: DueProfile): Promise<AnswerDecision> {
    for (let needed = requestsFor(lineId); needed > 0;) {
      const { tokens, waitMs } = await this.pacing.take(channel, 'profile', needed);
      if (waitMs > 0) await after(Math.ceil(waitMs));
      needed -= tokens;
    }
    const answer = await this.access.ask(workspaceId, connectionId, (account) => askChat(account, lineId));
    if (!answer.ok && answer.problem === 'rate_limited') this.pacing.slowDown(channel, 'profile');
    return decideAnswer(answer);
  }

  private async keep(
    tx: Queryable,
    { workspaceId, connectionId }: DueProfile,
    decided: readonly Decided[],
    until: Date,
  ): Promise<void> {
    const answers = decided.flatMap(answerOf);
    if (answers.length === 0) return;
    await holdOffErasures(tx, workspaceId);
    const lineIds = answers.map(({ lineId }) => lineId);
    const known = new Map(
      (await this.profiles.known(tx, connectionId, lineIds)).map((row) => [row.lineId, row]),
    );
    await this.profiles.keep(tx, connectionId, answers, this.clock.now(), until);
    const left = decided.filter(({ lineId }) => known.has(lineId)).flatMap(leavingOf);
    await this.friendships.note(tx, workspaceId, connectionId, left);
    await this.names.fill(
      tx,
      workspaceId,
      answers.flatMap(({ lineId, profile }) => {
        const old = known.get(lineId);
        if (!old || !profile) return [];
        const { displayName, language } = profile;
        return [
          { lineId, displayName, language, oldDisplayName: old.displayName, oldLanguage: old.language },
        ];
      }),
    );
  }

  private async putOff(decided: readonly Decided[]): Promise<void> {
    const now = this.clock.now().getTime();
    const connectionId = decided[0]?.connectionId ?? '';
    const idsOf = (which: (one: Decided) => boolean): string[] =>
      decided.filter(which).map(({ lineId }) => lineId);
    if (decided.some(({ decision }) => decision.kind === 'later' && decision.isTrouble))
      this.restingUntilMs.set(connectionId, now + REST_MS);
    const unasked = idsOf(({ decision }) => decision.kind === 'unasked');
    if (unasked.length > 0) await this.profiles.putBack(connectionId, unasked, new Date(now));
    const isLater = ({ decision }: Decided): boolean => decision.kind === 'later';
    for (const made of new Set(decided.filter(isLater).map(({ attempts }) => attempts))) {
      const waitMs = waitBeforeAsking(made);
      const dueAt = waitMs === null ? null : new Date(now + waitMs);
      const lineIds = idsOf((one) => isLater(one) && one.attempts === made);
      await this.profiles.postpone(connectionId, lineIds, dueAt);
    }
  }
}

const UNASKED = { kind: 'unasked' } as const;

function answerOf({ lineId, decision }: Decided): KeptAnswer[] {
  switch (decision.kind) {
    case 'keep':
      return [{ lineId, profile: decision.profile }];
    case 'hidden':
      return [{ lineId, profile: null }];
    case 'later':
    case 'unasked':
      return [];
  }
}

/** LINE knows nothing of a group or room only when the account is not in it. Of a person it may mean many things. */
function leavingOf({ lineId, decision, askedAt }: Decided): Sighting[] {
  if (decision.kind !== 'hidden' || lineId.startsWith('U')) return [];
  return [{ lineId, atMs: askedAt.getTime(), how: 'profile', status: 'blocked', isInteraction: false }];
}
