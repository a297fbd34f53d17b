import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { oneOf, optionalText } from '../../app/search.js';
import { loadAreas } from '../../i18n/index.js';
import { loadStep } from './builder/lazy-parts.js';
import { TABS } from './list/tabs.js';

export const CAMPAIGN_SORTS = ['-updatedAt', '-createdAt', 'createdAt', 'name', '-name'] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

export interface CampaignListSearch {
  q?: string;
  /** one of the tabs; absent: all but archived ones */
  status?: (typeof TABS)[number];
  connectionId?: string;
  /** absent: the latest changed first */
  sort?: CampaignSort;
}

export const campaignRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns',
    validateSearch: (search): CampaignListSearch => ({
      q: optionalText(search.q),
      status: oneOf(search.status, TABS),
      connectionId: optionalText(search.connectionId),
      sort: oneOf(search.sort, CAMPAIGN_SORTS),
    }),
    loader: () => loadAreas('campaigns'),
    component: lazyRouteComponent(() => import('./campaign-list.js'), 'CampaignList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns/$campaignId/edit/$step',
    loader: async ({ params: { step } }) => {
      await Promise.all([loadAreas('campaigns'), loadStep(step)]);
    },
    component: lazyRouteComponent(() => import('./campaign-builder.js'), 'CampaignBuilder'),
  }),
] as const;
