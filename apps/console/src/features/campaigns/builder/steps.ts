import { type CampaignDraft, changedParts, type DraftPart, type Mistake } from '../draft/campaign-draft.js';

export const STEPS = ['audience', 'message', 'schedule'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF_PART: Record<DraftPart, Step> = {
  name: 'audience',
  connectionId: 'audience',
  audience: 'audience',
  messages: 'message',
  messageTemplate: 'message',
  // The switch stands beside the links that it is about.
  links: 'message',
  localization: 'schedule',
  delivery: 'schedule',
  utm: 'schedule',
  frequencyCap: 'schedule',
  quietHours: 'schedule',
  controlGroupPercent: 'schedule',
};

export function isStep(text: string): text is Step {
  return STEPS.some((step) => step === text);
}

/** Where a path such as `messages[0].text` is edited; what belongs nowhere is with the messages, as `recipient` is. */
export function stepOfPath(path: string): Step {
  const [part = ''] = path.split(/[.[]/);
  return Object.hasOwn(STEP_OF_PART, part) ? STEP_OF_PART[part as DraftPart] : 'message';
}

/** The steps on which two drafts differ. */
export function stepsBetween(one: CampaignDraft, other: CampaignDraft): Step[] {
  return [...new Set(changedParts(one, other).map((part) => STEP_OF_PART[part]))];
}

export interface StepState {
  step: Step;
  /** `open`: nothing is wrong, but something is still to be done */
  state: 'done' | 'open' | 'problems';
  problems: number;
}

/** How far each step is; a step of which everything is decided is done. */
export function stepStates(draft: CampaignDraft, mistakes: readonly Mistake[]): StepState[] {
  return STEPS.map((step) => {
    const problems = mistakes.filter(({ path }) => stepOfPath(path) === step).length;
    if (problems > 0) return { step, state: 'problems', problems };
    return { step, state: isFilled(step, draft) ? 'done' : 'open', problems: 0 };
  });
}

function isFilled(step: Step, { name, connectionId, messages, messageTemplate }: CampaignDraft): boolean {
  switch (step) {
    case 'audience':
      return name.trim() !== '' && connectionId !== null;
    case 'message':
      return messages.length > 0 || messageTemplate !== null;
    case 'schedule':
      return true;
  }
}

export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
