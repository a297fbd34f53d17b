import { useEffect, useState, useSyncExternalStore } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, onReach, query } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { CAMPAIGN_LIST_KEY } from '../campaign.js';
import { DraftStore, type SendChange, type StoreState } from './draft-store.js';
import { KeptDrafts } from './kept-drafts.js';
import type { Campaign } from './save-state.js';

/** Browsers refuse more than 64 KB of what outlives the page; what is longer is kept in this browser all the same. */
const LONGEST_KEEPALIVE = 20_000;

/**
 * The draft of a campaign for as long as its builder is open: saved by itself, also when the page is left. It begins with
 * `campaign`; what that becomes during the visit, the store knows best.
 */
export function useDraft(campaign: Campaign): { store: DraftStore; state: StoreState } {
  const client = useQueryClient();
  const { id: userId } = useSession().user;
  const [store] = useState(() => openDraft(campaign, userId, client));
  useSavingOnLeave(store);
  useEffect(() => store.learn(campaign), [store, campaign]);
  useEffect(
    () => () => {
      store.close();
      void client.invalidateQueries({ queryKey: CAMPAIGN_LIST_KEY });
    },
    [store, client],
  );
  return { store, state: useSyncExternalStore(store.subscribe, store.snapshot) };
}

function openDraft(campaign: Campaign, userId: string, client: QueryClient): DraftStore {
  const path = { params: { path: { id: campaign.id } } };
  const send: SendChange = async (patch, version, keepalive) => {
    const body = { ...patch, version, keepMistakes: true } as never;
    const isSmall = JSON.stringify(body).length < LONGEST_KEEPALIVE;
    const request = { ...path, body, keepalive: keepalive && isSmall };
    const { data } = await api.PATCH('/api/v1/campaigns/{id}', request);
    const saved = data as Campaign;
    client.setQueryData(query.queryOptions('get', '/api/v1/campaigns/{id}', path).queryKey, saved);
    return saved;
  };
  return new DraftStore(campaign, send, new KeptDrafts(userId, campaign.id, localStorage));
}

/** On leaving a field, hiding the tab and closing the page; and as soon as the server is back. */
function useSavingOnLeave(store: DraftStore): void {
  useEffect(() => {
    const onBlur = (): void => store.flush();
    const onHide = (): void => store.flush(document.visibilityState === 'hidden');
    const onLeave = (): void => store.flush(true);
    let wasReachable = true;
    const forgetReach = onReach((isReachable) => {
      if (isReachable && !wasReachable) store.retry();
      wasReachable = isReachable;
    });
    document.addEventListener('focusout', onBlur);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onLeave);
    return () => {
      forgetReach();
      document.removeEventListener('focusout', onBlur);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [store]);
}
