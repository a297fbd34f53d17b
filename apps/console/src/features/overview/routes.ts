import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { loadAreas } from '../../i18n/index.js';

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/overview' });
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview',
    loader: () => loadAreas('overview', 'campaigns'),
    component: lazyRouteComponent(() => import('./overview-screen.js'), 'OverviewScreen'),
  }),
] as const;
