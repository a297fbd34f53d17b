import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { oneOf, optionalText } from '../../app/search.js';
import { readAhead } from '../../api/read-ahead.js';
import { loadAreas } from '../../i18n/index.js';
import { loadTab } from './lazy-tabs.js';
import { campaignOptions, reportOptions } from './report-data.js';

export const REPORT_TABS = ['summary', 'clicks', 'failures', 'deliveries', 'content', 'history'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

export const DELIVERY_FILTERS = ['attempted', 'sent', 'failed', 'pending', 'removed'] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];

export interface ReportSearch {
  tab?: ReportTab;
  /** of the deliveries tab */
  status?: DeliveryFilter;
  reason?: string;
  q?: string;
  /** external id of the contact whose delivery is open */
  contact?: string;
}

export const reportRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns/$campaignId',
    validateSearch: (search): ReportSearch => ({
      tab: oneOf(search.tab, REPORT_TABS),
      status: oneOf(search.status, DELIVERY_FILTERS),
      reason: optionalText(search.reason),
      q: optionalText(search.q),
      contact: optionalText(search.contact),
    }),
    loaderDeps: ({ search: { tab = 'summary' } }) => ({ tab }),
    loader: async ({ params: { campaignId }, deps: { tab } }) => {
      readAhead(campaignOptions(campaignId));
      readAhead(reportOptions(campaignId));
      await Promise.all([loadAreas('report', 'campaigns'), loadTab(tab)]);
    },
    component: lazyRouteComponent(() => import('./report-screen.js'), 'ReportScreen'),
  }),
] as const;
