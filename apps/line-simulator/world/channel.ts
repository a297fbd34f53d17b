import { AssertionKeys } from './assertion-keys.js';
import { DailyCounts } from './daily-counts.js';
import { definedOnly } from './defined-only.js';
import { FaultPlan } from './faults.js';
import { makeGroup, type Group, type GroupSpec } from './groups.js';
import { Ledger, NO_REQUESTS, type AcceptedRequest, type LedgerKind } from './ledger.js';
import { Latest } from './latest.js';
import { MonthlyUnits } from './monthly-units.js';
import { Narrowcasts } from './narrowcasts.js';
import { Quota, type QuotaLimit } from './quota.js';
import { RateLimits } from './rate-limits.js';
import { RetryKeys } from './retry-keys.js';
import { SaidWords } from './said-words.js';
import { SameUserCap } from './same-user-cap.js';
import { seededChance } from './seeded-chance.js';
import { TAPS_KEPT, type Tap } from './taps.js';
import { makeUser, type User, type UserSpec } from './users.js';
import { Violations } from './violations.js';
import { Webhook } from './webhook.js';

/** What `GET /v2/bot/info` tells. */
export interface Bot {
  userId: string;
  basicId: string;
  displayName: string;
  pictureUrl?: string;
}

/** Where LINE's documents leave room or contradict themselves, and what depends on the kind of account. */
export interface ChannelSettings {
  /** Verified or premium account: only those may list follower ids. */
  verified: boolean;
  /** Well-formed ids nobody has, in a multicast: leave them out, or refuse the whole request. */
  unknownInMulticast: 'drop' | 'reject';
  /** `ragged`: some pages of follower ids are short or empty and still name a next one. */
  followerPages: 'full' | 'ragged';
  /** Chance, from 0 to 1, that a person blocks the bot between acceptance and delivery. */
  blocksMidRun: number;
  /** `shuffled`: requests to one person may be shown in another order than they were accepted in. */
  chatOrder: 'as_sent' | 'shuffled';
  /** Answers have a member nobody knows yet, and header names in other letters. */
  novelties: boolean;
  /** Messages with one of these words are refused, by rules of LINE's that no document tells. */
  refusedWords: readonly string[];
  /** How long a narrowcast waits, and then takes. */
  narrowcast: { waitingSeconds: number; sendingSeconds: number };
}

/** A named set of people for narrowcasts. */
export interface Audience {
  userIds: ReadonlySet<string>;
  /** Made of ids that somebody uploaded: then privacy asks for no least number. */
  isUpload: boolean;
}

/** As LINE's documents have it, for a verified account. */
export const DEFAULT_SETTINGS: ChannelSettings = {
  verified: true,
  unknownInMulticast: 'drop',
  followerPages: 'full',
  blocksMidRun: 0,
  chatOrder: 'as_sent',
  novelties: false,
  refusedWords: [],
  narrowcast: { waitingSeconds: 2, sendingSeconds: 3 },
};

export interface ChannelSpec {
  id: string;
  secret: string;
  bot: Bot;
  quota: QuotaLimit;
  settings: ChannelSettings;
  /** Seeds every chance: of faults, of blocking, of order. */
  seed: number;
}

/** One Messaging API channel: its bot, the people and groups it knows, and everything LINE keeps about its requests. */
export class Channel {
  readonly id: string;
  readonly secret: string;
  readonly bot: Bot;
  readonly settings: ChannelSettings;
  readonly quota: Quota;
  readonly retryKeys = new RetryKeys();
  readonly ledger = new Ledger();
  readonly units = new MonthlyUnits();
  readonly dailyCounts = new DailyCounts();
  readonly sameUserCap = new SameUserCap();
  readonly narrowcasts = new Narrowcasts();
  readonly audiences = new Map<number, Audience>();
  readonly rateLimits = new RateLimits();
  readonly violations = new Violations();
  readonly assertionKeys = new AssertionKeys();
  readonly webhook: Webhook;
  readonly said = new SaidWords();
  readonly taps = new Latest<Tap>(TAPS_KEPT);
  readonly faults: FaultPlan;
  private readonly usersById = new Map<string, User>();
  private readonly groupsById = new Map<string, Group>();
  /** In the order they came; a page of follower ids is a stretch of it. */
  private readonly userList: User[] = [];
  private answers = new Map<string, Map<number, number>>();
  private readonly chance: () => number;

  constructor(spec: ChannelSpec) {
    this.id = spec.id;
    this.secret = spec.secret;
    this.bot = { ...spec.bot };
    this.settings = { ...spec.settings };
    this.quota = new Quota(spec.quota);
    this.chance = seededChance(spec.seed + 1);
    this.faults = new FaultPlan(seededChance(spec.seed));
    this.webhook = new Webhook(seededChance(spec.seed + 2));
  }

  get users(): readonly User[] {
    return this.userList;
  }

  get groups(): Iterable<Group> {
    return this.groupsById.values();
  }

  friendIds(): string[] {
    return this.userList.filter(({ state }) => state === 'friend').map(({ userId }) => userId);
  }

  findUser(userId: string): User | undefined {
    return this.usersById.get(userId);
  }

  findGroup(groupId: string): Group | undefined {
    return this.groupsById.get(groupId);
  }

  /** Adds a person, or gives a known one what the spec says; what they received stays. */
  putUser(spec: UserSpec): { user: User; created: boolean } {
    const known = this.usersById.get(spec.userId);
    if (known !== undefined) {
      Object.assign(known, definedOnly(spec));
      return { user: known, created: false };
    }
    const user = makeUser(spec);
    this.usersById.set(user.userId, user);
    this.userList.push(user);
    return { user, created: true };
  }

  /** Adds a group or room, or gives a known one what the spec says. */
  putGroup(spec: GroupSpec): { group: Group; created: boolean } {
    const known = this.groupsById.get(spec.groupId);
    if (known !== undefined) {
      const { members, ...rest } = spec;
      Object.assign(known, definedOnly(rest), members === undefined ? {} : { members: new Set(members) });
      return { group: known, created: false };
    }
    const group = makeGroup(spec);
    this.groupsById.set(group.groupId, group);
    return { group, created: true };
  }

  /** Writes an accepted request into the ledger and, unless that is lean, into the chats of everybody it names. */
  record(request: Omit<AcceptedRequest, 'sequence'>): AcceptedRequest {
    const accepted = this.ledger.add(request);
    if (this.ledger.kind === 'lean') return accepted;
    for (const id of accepted.recipients) {
      const chat = this.usersById.get(id) ?? this.groupsById.get(id);
      if (chat !== undefined) chat.accepted = this.shownAfter(chat.accepted, accepted);
    }
    return accepted;
  }

  /** Starts with an empty ledger of the other kind, and with empty chats. */
  keepLedger(kind: LedgerKind): void {
    this.ledger.become(kind);
    this.clearChats();
  }

  /** Lets those of the reached people block the bot whom chance chooses, and says who. */
  blockSome(reached: readonly string[]): ReadonlySet<string> {
    const { blocksMidRun } = this.settings;
    const blockers = reached.filter((id) => this.usersById.has(id) && this.chance() < blocksMidRun);
    for (const id of blockers) this.putUser({ userId: id, state: 'blocked' });
    return new Set(blockers);
  }

  /** Counts one answer, for statistics by call and status. */
  countAnswer(endpoint: string, status: number): void {
    let counts = this.answers.get(endpoint);
    if (counts === undefined) this.answers.set(endpoint, (counts = new Map<number, number>()));
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }

  /** Answers so far, as `{ "push 200": 12 }`. */
  get answerCounts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [endpoint, byStatus] of this.answers)
      for (const [status, count] of byStatus) counts[`${endpoint} ${status}`] = count;
    return counts;
  }

  private clearChats(): void {
    for (const user of this.userList) user.accepted = NO_REQUESTS;
    for (const group of this.groupsById.values()) group.accepted = NO_REQUESTS;
  }

  /** A chat with one request more: the last, or before the one that was last. */
  private shownAfter(before: readonly AcceptedRequest[], added: AcceptedRequest): readonly AcceptedRequest[] {
    // A list of its own only from the first request on, and then in place: most chats are empty, busy ones are long.
    if (before.length === 0) return [added];
    const chat = before as AcceptedRequest[];
    const isLate = this.settings.chatOrder === 'shuffled' && this.chance() < 0.5;
    chat.splice(isLate ? chat.length - 1 : chat.length, 0, added);
    return chat;
  }

  /** Forgets all traffic (ledger, keys, usage, units, violations, faults, empty buckets); people, groups and tokens stay. */
  clearTraffic(nowMs: number): void {
    this.clearChats();
    this.ledger.clear();
    this.retryKeys.clear();
    this.violations.clear();
    this.faults.set([]);
    this.rateLimits.set(this.rateLimits.settings);
    this.quota.setUsage(0, nowMs);
    this.quota.clearReservations();
    this.units.clear();
    this.dailyCounts.clear();
    this.sameUserCap.clear();
    this.narrowcasts.clear();
    this.webhook.clearTraffic();
    this.said.clear();
    this.taps.clear();
    this.answers = new Map();
  }
}
