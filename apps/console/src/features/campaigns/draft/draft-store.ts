import { isProblem } from '../../../api/problem.js';
import { type CampaignDraft, draftOf, isSame } from './campaign-draft.js';
import { beginHistory, type DraftHistory, type HistoryEvent, reduceHistory } from './draft-history.js';
import type { KeptDraft, KeptDrafts } from './kept-drafts.js';
import {
  beginSaving,
  type Campaign,
  isUnsaved,
  isWorthRetrying,
  nextSave,
  reduceSaving,
  type SaveEvent,
  type SaveState,
} from './save-state.js';

/** Sends a change of the draft; `keepalive`: the page may be gone before the answer. */
export type SendChange = (
  patch: Partial<CampaignDraft>,
  version: number,
  keepalive: boolean,
) => Promise<Campaign>;

export interface StoreState {
  history: DraftHistory;
  saving: SaveState;
  /** what an earlier visit could not save, to be offered back */
  kept: KeptDraft | null;
}

const SAVE_AFTER_MS = 800;
const RETRY_AFTER_MS = 5_000;

/** The draft while it is edited: its changes, the way back, and its way into the store. */
export class DraftStore {
  private state: StoreState;
  private readonly listeners = new Set<() => void>();
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private settled: (() => void)[] = [];

  constructor(
    campaign: Campaign,
    private readonly send: SendChange,
    private readonly keeper: KeptDrafts,
  ) {
    const kept = keeper.read();
    const isNews = kept !== null && !isSame(kept.draft, draftOf(campaign));
    if (kept && !isNews) keeper.forget();
    this.state = {
      history: beginHistory(draftOf(campaign)),
      saving: beginSaving(campaign),
      kept: isNews ? kept : null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): StoreState => this.state;

  readonly change = (patch: Partial<CampaignDraft>, name: string): void =>
    this.edit({ kind: 'change', patch, name, at: Date.now() });

  readonly undo = (): void => this.edit({ kind: 'undo' });

  readonly redo = (): void => this.edit({ kind: 'redo' });

  /** Saves at once, without waiting for the end of typing. */
  readonly flush = (keepalive = false): void => {
    clearTimeout(this.saveTimer);
    void this.save(keepalive);
    if (keepalive && isUnsaved(this.state.saving, this.state.history.now)) this.keep();
  };

  readonly retry = (): void => {
    this.move({ kind: 'eased' });
    this.flush();
  };

  /** Saves what is on screen. @returns the campaign in store; null when it could not be saved */
  readonly settle = async (): Promise<Campaign | null> => {
    this.retry();
    while (this.state.saving.work.kind === 'saving')
      await new Promise<void>((resolve) => this.settled.push(resolve));
    const { saving, history } = this.state;
    return isUnsaved(saving, history.now) ? null : saving.stored;
  };

  /** Mine over what somebody else saved. */
  readonly keepMine = (): void => {
    this.move({ kind: 'kept_mine' });
    this.flush();
  };

  /** What is in store takes the place of what is on screen; undo brings that back. */
  readonly adopt = (campaign: Campaign): void => {
    this.keeper.forget();
    this.move({ kind: 'adopted', campaign });
    this.setHistory({ kind: 'change', patch: draftOf(campaign), name: 'adopt', at: 0 });
  };

  /** Facts about the campaign that are new though the draft is the same, such as that it was tested. */
  readonly learn = (campaign: Campaign): void => {
    const { stored, work } = this.state.saving;
    if (work.kind !== 'resting' || campaign.version !== stored.version) return;
    this.set({ saving: { ...this.state.saving, stored: campaign } });
  };

  readonly takeKept = (): void => {
    const { kept } = this.state;
    this.set({ kept: null });
    if (kept) this.change(kept.draft, 'kept');
  };

  readonly dropKept = (): void => {
    this.keeper.forget();
    this.set({ kept: null });
  };

  /** At the end of the visit: saves what is left. */
  readonly close = (): void => {
    this.flush(true);
    clearTimeout(this.retryTimer);
  };

  private edit(event: HistoryEvent): void {
    if (this.state.saving.work.kind === 'failed') this.move({ kind: 'eased' });
    this.setHistory(event);
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(this.flush, SAVE_AFTER_MS);
    if (this.state.saving.work.kind === 'offline') this.keep();
  }

  private async save(keepalive: boolean): Promise<void> {
    const { saving, history } = this.state;
    const next = nextSave(saving, history.now);
    if (!next) return;
    this.move({ kind: 'begun', draft: history.now });
    try {
      const campaign = await this.send(next.patch, next.version, keepalive);
      this.move({ kind: 'saved', campaign });
      if (isUnsaved(this.state.saving, this.state.history.now)) void this.save(false);
      else if (!this.state.kept) this.keeper.forget();
    } catch (error) {
      this.move({ kind: 'refused', problem: isProblem(error) ? error : null });
      this.keep();
      clearTimeout(this.retryTimer);
      if (isWorthRetrying(this.state.saving)) this.retryTimer = setTimeout(this.retry, RETRY_AFTER_MS);
    }
    for (const resolve of this.settled.splice(0)) resolve();
  }

  private keep(): void {
    const { saving, history } = this.state;
    this.keeper.keep({ version: saving.stored.version, draft: history.now, at: new Date().toISOString() });
  }

  private move(event: SaveEvent): void {
    this.set({ saving: reduceSaving(this.state.saving, event) });
  }

  private setHistory(event: HistoryEvent): void {
    this.set({ history: reduceHistory(this.state.history, event) });
  }

  private set(part: Partial<StoreState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
