/** When a fault strikes: before anything is looked at, where the quota is, or on the way back. */
export type FaultStage = 'gateway' | 'quota' | 'answer';

/** The faults on demand. Those of the stage `answer` leave the request accepted, if it was acceptable. */
export const FAULT_STAGES = {
  '401': 'gateway',
  '429_rate': 'gateway',
  '500_before': 'gateway',
  '503_html': 'gateway',
  reset_before: 'gateway',
  '429_monthly': 'quota',
  '500_after': 'answer',
  hang_after: 'answer',
  reset_after: 'answer',
  half_body_after: 'answer',
  html_after: 'answer',
  empty_after: 'answer',
  slow: 'answer',
} as const satisfies Record<string, FaultStage>;

export type FaultKind = keyof typeof FAULT_STAGES;

/** One planned fault: for the next `times` requests, or for a share of all of them. */
export interface FaultSpec {
  /** An endpoint's name such as `push`, or `*`. */
  endpoint: string;
  kind: FaultKind;
  times?: number;
  /** From 0 to 1. */
  probability?: number;
  /** `slow` only: how long the answer is held back, in milliseconds of real time. */
  delayMs?: number;
}

/** A fault in the plan, with what is left of it. */
export interface PlannedFault {
  readonly endpoint: string;
  readonly kind: FaultKind;
  /** How often it still strikes; `null` when chance decides. */
  left: number | null;
  readonly probability: number;
  readonly delayMs: number;
  struck: number;
}

/** The faults planned for one channel, in the order they were given; at each stage the first that strikes wins. */
export class FaultPlan {
  private planned: PlannedFault[] = [];

  /** @param chance a number from 0 (included) to 1 (not included), seeded so that a run can be repeated */
  constructor(private readonly chance: () => number) {}

  get faults(): readonly PlannedFault[] {
    return this.planned;
  }

  /** Replaces the plan. */
  set(specs: readonly FaultSpec[]): void {
    this.planned = specs.map((spec) => ({
      endpoint: spec.endpoint,
      kind: spec.kind,
      left: spec.probability === undefined ? (spec.times ?? 1) : null,
      probability: spec.probability ?? 1,
      delayMs: spec.delayMs ?? 0,
      struck: 0,
    }));
  }

  /** The fault that strikes this request at this stage, if any; it is used up by it. */
  strike(stage: FaultStage, endpoint: string): PlannedFault | undefined {
    if (this.planned.length === 0) return undefined;
    const fault = this.planned.find(
      (candidate) =>
        FAULT_STAGES[candidate.kind] === stage &&
        (candidate.endpoint === '*' || candidate.endpoint === endpoint) &&
        candidate.left !== 0 &&
        (candidate.left !== null || this.chance() < candidate.probability),
    );
    if (fault === undefined) return undefined;
    fault.struck += 1;
    if (fault.left !== null) fault.left -= 1;
    return fault;
  }
}
