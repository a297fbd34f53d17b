import { createContext, useContext } from 'react';
import type { CampaignDraft, StepProps } from '../draft/campaign-draft.js';
import type { DraftStore, StoreState } from '../draft/draft-store.js';
import type { Campaign } from '../draft/save-state.js';
import type { Step } from './steps.js';

/** What may lie over the builder. */
export type Layer = 'test' | 'history' | 'publish';

/** What every part of the builder knows. */
export interface Builder extends StepProps {
  /** as it is in store */
  campaign: Campaign;
  draft: CampaignDraft;
  store: DraftStore;
  state: StoreState;
  step: Step;
  goToStep: (step: Step) => void;
  /** opens the step of a place such as `messages[0].text`, and moves the focus there */
  goTo: (path: string) => void;
  openLayer: (layer: Layer) => void;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('useBuilder() belongs inside the builder');
  return builder;
}
