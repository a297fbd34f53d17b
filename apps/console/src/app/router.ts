import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';
import { audienceRoutes } from '../features/audiences/routes.js';
import { authRoutes } from '../features/auth/routes.js';
import { campaignRoutes } from '../features/campaigns/routes.js';
import { connectionRoutes } from '../features/connections/routes.js';
import { contactRoutes } from '../features/contacts/routes.js';
import { contentRoutes } from '../features/content/routes.js';
import { overviewRoutes } from '../features/overview/routes.js';
import { reportRoutes } from '../features/report/routes.js';
import { settingsRoutes } from '../features/settings/routes.js';
import { rootRoute, shellRoute } from './base-routes.js';
import { RouteError } from './route-error.js';

const routeTree = rootRoute.addChildren([
  ...authRoutes,
  shellRoute.addChildren([
    ...overviewRoutes,
    ...campaignRoutes,
    ...reportRoutes,
    ...audienceRoutes,
    ...contactRoutes,
    ...contentRoutes,
    ...connectionRoutes,
    ...settingsRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/console',
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

/** Fetches the code of the screen that is asked for, while the server is still asked who is signed in. */
export function preloadScreen(): void {
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
  // Whatever goes wrong here is told when the screen is opened.
  for (const route of routes) router.loadRouteChunk(route)?.catch(() => undefined);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
