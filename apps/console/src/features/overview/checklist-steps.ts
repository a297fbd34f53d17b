import type { Schema } from '../../api/client.js';

export type Checklist = Schema<'OverviewChecklist'>;
export type SetUpStep = keyof Checklist;

/** In the order in which they are done; complete, or it does not compile. */
const ORDER: Record<SetUpStep, true> = {
  connection: true,
  webhook: true,
  contacts: true,
  testRecipient: true,
  testSent: true,
};

export const SET_UP_STEPS = Object.keys(ORDER) as readonly SetUpStep[];

export interface SetUp {
  done: number;
  total: number;
  isReady: boolean;
  /** the first that is left, whose button is the one to press */
  next: SetUpStep | undefined;
}

export function setUpOf(checklist: Checklist): SetUp {
  const left = SET_UP_STEPS.filter((step) => !checklist[step]);
  const total = SET_UP_STEPS.length;
  return { done: total - left.length, total, isReady: left.length === 0, next: left[0] };
}
