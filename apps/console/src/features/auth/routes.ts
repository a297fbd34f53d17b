import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/base-routes.js';
import { optionalText } from '../../app/search.js';
import { loadAreas } from '../../i18n/index.js';

export interface LoginSearch {
  /** where to go afterwards, within the console */
  from?: string;
}

export const authRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/login',
    validateSearch: (search): LoginSearch => ({ from: optionalText(search.from) }),
    loader: () => loadAreas('auth'),
    component: lazyRouteComponent(() => import('./login-screen.js'), 'LoginScreen'),
  }),
  // The one-time token stands in the address's fragment, which browsers send to nobody.
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    loader: () => loadAreas('auth'),
    component: lazyRouteComponent(() => import('./welcome-screen.js'), 'WelcomeScreen'),
  }),
] as const;
