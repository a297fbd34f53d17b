import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { oneOf, optionalText } from '../../app/search.js';
import { loadAreas } from '../../i18n/index.js';

export interface ContentSearch {
  tab?: 'templates' | 'media';
  q?: string;
  /** whether archived templates are listed too */
  archived?: 'yes';
}

export const contentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/content',
    validateSearch: (search): ContentSearch => ({
      tab: oneOf(search.tab, ['templates', 'media']),
      q: optionalText(search.q),
      archived: oneOf(search.archived, ['yes']),
    }),
    loader: () => loadAreas('content'),
    component: lazyRouteComponent(() => import('./content-list.js'), 'ContentList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/content/$templateId',
    loader: () => loadAreas('content', 'composer', 'preview'),
    component: lazyRouteComponent(() => import('./message-template-screen.js'), 'MessageTemplateScreen'),
  }),
] as const;
