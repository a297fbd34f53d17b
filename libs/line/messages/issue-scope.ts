import type { Finding } from '../../findings/index.js';
import { type MessageIssueCode, say } from './issue-texts.js';
import type { MessageCheckOptions, MessageIssue, MessageStage } from './message-issue.js';

type MessageFinding = Finding<MessageIssueCode>;

/** A key of an object or an index of a list. */
export type Step = string | number;

/**
 * Issues noted at most, 100 together. A longer list is not read to its end. Warnings have their own share, so that
 * they never stop what LINE would accept.
 */
const MAX_ERRORS = 70;
const MAX_WARNINGS = 30;

/** Objects looked at. The largest Flex carousels allowed hold some 3,000 each, so only what is hostile meets this. */
const MAX_OBJECTS = 20_000;

/** One run over some messages: what it was asked, what it has found, how far it got. */
export class MessageCheck {
  readonly issues: MessageIssue[] = [];
  /** Set once nothing more is noted; every loop ends then. */
  stopped = false;
  /** Animated images of the message being checked: LINE counts them across its whole depth. */
  animatedImages = 0;
  private objects = 0;
  private warnings = 0;

  constructor(
    readonly stage: MessageStage,
    readonly recipients: MessageCheckOptions['recipients'],
  ) {}

  error(path: string, finding: MessageFinding): void {
    if (this.stopped) return;
    const errors = this.issues.length - this.warnings;
    if (errors < MAX_ERRORS - 1) this.issues.push({ severity: 'error', path, ...finding });
    else this.stop(say('faults_beyond_list'));
  }

  /** Beyond the limit nothing is noted: nobody who left thirty warnings alone waits for the next. */
  warning(path: string, finding: MessageFinding): void {
    if (this.stopped || this.warnings === MAX_WARNINGS) return;
    this.warnings += 1;
    this.issues.push({ severity: 'warning', path, ...finding });
  }

  /** Counts one more object; after too many the run stops. */
  countObject(): void {
    this.objects += 1;
    if (this.objects > MAX_OBJECTS) this.stop(say('parts_beyond_limit'));
  }

  private stop(finding: MessageFinding): void {
    if (this.stopped) return;
    this.stopped = true;
    this.issues.push({ severity: 'error', path: 'messages', ...finding });
  }
}

/**
 * A place in the messages, at which issues are noted. Its path is put together only when one is: most messages have
 * none, and a run over a million recipients makes some ten scopes for each of them.
 */
export class IssueScope {
  /** Steps from the list of messages to here. */
  readonly depth: number;

  constructor(
    readonly check: MessageCheck,
    private readonly step: Step,
    private readonly parent?: IssueScope,
  ) {
    this.depth = parent === undefined ? 0 : parent.depth + 1;
  }

  below(step: Step): IssueScope {
    return new IssueScope(this.check, step, this);
  }

  /** @param step the key or index the issue is about; left out, it is about this very place */
  error(finding: MessageFinding, step?: Step): void {
    this.check.error(this.pathTo(step), finding);
  }

  warning(finding: MessageFinding, step?: Step): void {
    this.check.warning(this.pathTo(step), finding);
  }

  /** Whether this string goes to LINE as it is, so that its length and format can be judged. */
  isFinal(value: string): boolean {
    return this.check.stage === 'rendered' || !value.includes('{{');
  }

  private pathTo(step: Step | undefined): string {
    return step === undefined ? this.path : this.path + written(step);
  }

  private get path(): string {
    return this.parent === undefined ? String(this.step) : this.parent.path + written(this.step);
  }
}

function written(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  // A key of a megabyte would be repeated in every path below it.
  const key = step.length > 100 ? `${step.slice(0, 100)}…` : step;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
