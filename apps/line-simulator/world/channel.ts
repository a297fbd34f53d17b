import { FaultPlan } from './faults.js';
import { makeGroup, type Group, type GroupSpec } from './groups.js';
import { Ledger, type AcceptedRequest } from './ledger.js';
import { Quota, type QuotaLimit } from './quota.js';
import { RateLimits } from './rate-limits.js';
import { RetryKeys } from './retry-keys.js';
import { seededChance } from './seeded-chance.js';
import { makeUser, type User, type UserSpec } from './users.js';
import { Violations } from './violations.js';

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
}

export interface ChannelSpec {
  id: string;
  secret: string;
  bot: Bot;
  quota: QuotaLimit;
  settings: ChannelSettings;
  /** Seeds the chance of faults with a probability. */
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
  readonly rateLimits = new RateLimits();
  readonly violations = new Violations();
  readonly faults: FaultPlan;
  private readonly usersById = new Map<string, User>();
  private readonly groupsById = new Map<string, Group>();
  /** In the order they came; a page of follower ids is a stretch of it. */
  private readonly userList: User[] = [];
  private answers = new Map<string, number>();

  constructor(spec: ChannelSpec) {
    this.id = spec.id;
    this.secret = spec.secret;
    this.bot = { ...spec.bot };
    this.settings = { ...spec.settings };
    this.quota = new Quota(spec.quota);
    this.faults = new FaultPlan(seededChance(spec.seed));
  }

  get users(): readonly User[] {
    return this.userList;
  }

  get groups(): Iterable<Group> {
    return this.groupsById.values();
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

  /** Writes an accepted request into the ledger and into the chats of everybody it names. */
  record(request: Omit<AcceptedRequest, 'sequence'>): AcceptedRequest {
    const accepted = this.ledger.add(request);
    for (const id of accepted.recipients) {
      const chat = this.usersById.get(id) ?? this.groupsById.get(id);
      chat?.accepted.push(accepted);
    }
    return accepted;
  }

  /** Counts one answer, for `endpoint status` statistics. */
  countAnswer(endpoint: string, status: number): void {
    const key = `${endpoint} ${status}`;
    this.answers.set(key, (this.answers.get(key) ?? 0) + 1);
  }

  /** Answers so far, as `{ "push 200": 12 }`. */
  get answerCounts(): Record<string, number> {
    return Object.fromEntries(this.answers);
  }

  /** Forgets all traffic (ledger, keys, usage, violations, faults, full buckets); people, groups and tokens stay. */
  clearTraffic(nowMs: number): void {
    for (const chat of [...this.userList, ...this.groupsById.values()]) chat.accepted = [];
    this.ledger.clear();
    this.retryKeys.clear();
    this.violations.clear();
    this.faults.set([]);
    this.rateLimits.set(this.rateLimits.settings);
    this.quota.setUsage(0, nowMs);
    this.quota.reserve(0, nowMs);
    this.answers = new Map();
  }
}

function definedOnly<T extends object>(values: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[])
    if (values[key] !== undefined) kept[key] = values[key];
  return kept;
}
