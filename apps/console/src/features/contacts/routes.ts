import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { loadAreas } from '../../i18n/index.js';
import { readSearch } from './contact-search.js';

export const contactRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/contacts',
    validateSearch: readSearch,
    loader: () => loadAreas('contacts'),
    component: lazyRouteComponent(() => import('./contact-list.js'), 'ContactList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/contacts/$externalId',
    loader: () => loadAreas('contacts'),
    component: lazyRouteComponent(() => import('./contact-screen.js'), 'ContactScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    loader: () => loadAreas('contacts'),
    component: lazyRouteComponent(() => import('./import-list.js'), 'ImportList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/new',
    loader: () => loadAreas('contacts'),
    component: lazyRouteComponent(() => import('./import-wizard.js'), 'ImportWizard'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId',
    loader: () => loadAreas('contacts'),
    component: lazyRouteComponent(() => import('./import-screen.js'), 'ImportScreen'),
  }),
] as const;
