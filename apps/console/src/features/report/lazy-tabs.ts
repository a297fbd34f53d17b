import type { ComponentType } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ShownReport } from './report-data.js';

type LazyTab = ComponentType<{ shown: ShownReport }> & { preload?: () => Promise<void> };

/** Not printed, and the drawing of messages is in some of them: fetched when they are opened. */
export const LAZY_TABS = {
  deliveries: lazyRouteComponent(() => import('./deliveries/deliveries-tab.js'), 'DeliveriesTab') as LazyTab,
  content: lazyRouteComponent(() => import('./content/content-tab.js'), 'ContentTab') as LazyTab,
  history: lazyRouteComponent(() => import('./history/history-tab.js'), 'HistoryTab') as LazyTab,
};

/** Fetches what a tab needs, beside the report itself. */
export async function loadTab(tab: string): Promise<void> {
  if (tab in LAZY_TABS) await LAZY_TABS[tab as keyof typeof LAZY_TABS].preload?.();
}
