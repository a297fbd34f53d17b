import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../app/base-routes.js';
import { optionalText } from '../../app/search.js';
import { loadAreas } from '../../i18n/index.js';

export interface SettingsSearch {
  /** of the audit log */
  action?: string;
}

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/$section', params: { section: 'general' } });
    },
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/$section',
    validateSearch: (search): SettingsSearch => ({ action: optionalText(search.action) }),
    loader: () => loadAreas('settings'),
    component: lazyRouteComponent(() => import('./settings-screen.js'), 'SettingsScreen'),
  }),
] as const;
