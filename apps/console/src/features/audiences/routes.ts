import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { oneOf, optionalText } from '../../app/search.js';
import { loadAreas } from '../../i18n/index.js';
import { type FilterGroup, isGroup } from './filter/filter.js';

export const AUDIENCE_SORTS = ['-updatedAt', 'name', '-name', '-createdAt'] as const;
export type AudienceSort = (typeof AUDIENCE_SORTS)[number];

export interface AudienceListSearch {
  q?: string;
  /** absent: the latest changed first */
  sort?: AudienceSort;
}

export interface AudienceSearch {
  /** the conditions that a new audience begins with, such as those of the list somebody came from */
  filter?: FilterGroup;
}

export const audienceRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audiences',
    validateSearch: (search): AudienceListSearch => ({
      q: optionalText(search.q),
      sort: oneOf(search.sort, AUDIENCE_SORTS),
    }),
    loader: () => loadAreas('audiences'),
    component: lazyRouteComponent(() => import('./audience-list.js'), 'AudienceList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audiences/$audienceId',
    validateSearch: (search): AudienceSearch => ({
      filter: isGroup(search.filter) ? search.filter : undefined,
    }),
    // A campaign to it is begun here, in the words of campaigns.
    loader: () => loadAreas('audiences', 'campaigns'),
    component: lazyRouteComponent(() => import('./audience-screen.js'), 'AudienceScreen'),
  }),
] as const;
