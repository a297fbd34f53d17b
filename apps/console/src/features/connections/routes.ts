import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { loadAreas } from '../../i18n/index.js';
import { readGroupSearch } from './groups/group-search.js';

export const connectionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/connections',
    loader: () => loadAreas('connections'),
    component: lazyRouteComponent(() => import('./connection-list.js'), 'ConnectionList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/connections/$connectionId',
    loader: () => loadAreas('connections'),
    component: lazyRouteComponent(() => import('./connection-screen.js'), 'ConnectionScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/connections/$connectionId/groups',
    validateSearch: readGroupSearch,
    loader: () => loadAreas('connections'),
    component: lazyRouteComponent(() => import('./groups/group-list.js'), 'GroupList'),
  }),
] as const;
