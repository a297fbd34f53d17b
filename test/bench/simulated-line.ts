import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_CHANNEL } from '../../apps/line-simulator/index.js';
import type { CleanUp } from './clean-up.js';
import { Program } from './program.js';

/** What LINE took, whatever the sender believes. */
export interface LedgerSummary {
  requests: number;
  /** Recipients of accepted requests, each as often as accepted. */
  accepted: number;
  distinctRecipients: number;
  duplicateCount: number;
}

/** How often LINE's calls were answered how, e.g. `{ "push 200": 100 }`. */
type AnswerCounts = Record<string, number>;

export interface WatchedSending {
  /** From the first to the last acceptance; exact to about `LOOK_EVERY_MS`. */
  seconds: number;
  tooManyRequests: number;
}

const LOOK_EVERY_MS = 50;
const PEOPLE_AT_ONCE = 50_000;
const CHANNEL = `/__sim/channels/${DEMO_CHANNEL.id}`;

/** The LINE simulator in a process of its own. */
export class SimulatedLine {
  readonly token = DEMO_CHANNEL.token;

  private constructor(
    readonly url: string,
    private readonly program: Program,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param atLimits whether it keeps LINE's rate limits */
  static async start(cleanUp: CleanUp, atLimits: boolean): Promise<SimulatedLine> {
    const program = Program.start('apps/line-simulator/main.js', { args: ['--port', '0', '--users', '0'] });
    const stop = cleanUp.add(() => program.stop());
    const line = new SimulatedLine(await program.saying(/simulator (http:\S+)/), program, stop);
    await line.call('PUT', '/__sim/requests', { enabled: false });
    await line.call('PATCH', CHANNEL, {
      quota: { type: 'none' },
      rateLimits: { enabled: atLimits },
      // Memory that grows with what was sent would be measured as ours slowing down.
      ledger: 'lean',
    });
    return line;
  }

  get pid(): number {
    return this.program.pid;
  }

  /** Makes friends of the account. */
  async befriend(userIds: readonly string[]): Promise<void> {
    for (let start = 0; start < userIds.length; start += PEOPLE_AT_ONCE) {
      const users = userIds.slice(start, start + PEOPLE_AT_ONCE).map((userId) => ({ userId }));
      await this.call('POST', `${CHANNEL}/users`, { users });
    }
  }

  /** Forgets what was sent; keeps people and settings. */
  async forget(): Promise<void> {
    await this.call('POST', '/__sim/reset', { scope: 'traffic' });
  }

  summary(): Promise<LedgerSummary> {
    return this.call('GET', `${CHANNEL}/ledger/summary`);
  }

  /** Watches the answers from now on, until told to stop. */
  watch(): () => Promise<WatchedSending> {
    let isOver = false;
    const watching = this.keepLooking(() => isOver);
    // Who asks gets the error; when nobody does any more, the bench is ending anyway.
    watching.catch(() => undefined);
    return () => {
      isOver = true;
      return watching;
    };
  }

  private async keepLooking(isOver: () => boolean): Promise<WatchedSending> {
    const start = await this.answers();
    let [first, last, seen] = [NaN, NaN, accepted(start)];
    for (;;) {
      const ending = isOver();
      const now = await this.answers();
      if (accepted(now) > seen) {
        seen = accepted(now);
        last = performance.now();
        // The first look that saw some came after the first acceptance, on average by half of the time between looks.
        if (Number.isNaN(first)) first = last - LOOK_EVERY_MS / 2;
      }
      if (ending) return { seconds: (last - first) / 1_000, tooManyRequests: refused(now) - refused(start) };
      await pause(LOOK_EVERY_MS);
    }
  }

  private async answers(): Promise<AnswerCounts> {
    const { answers } = await this.call<{ answers: AnswerCounts }>('GET', CHANNEL);
    return answers;
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.url + path, { method, body: body && JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}

const accepted = (counts: AnswerCounts): number => sum(counts, /^(push|multicast) 200$/);
const refused = (counts: AnswerCounts): number => sum(counts, / 429$/);

function sum(counts: AnswerCounts, which: RegExp): number {
  return Object.entries(counts).reduce((total, [name, count]) => total + (which.test(name) ? count : 0), 0);
}
