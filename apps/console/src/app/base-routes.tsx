import type { ReactNode } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.js';
import { ConsoleError } from './route-error.js';
import { RouteMissing } from './route-missing.js';
import { Shell } from './shell.js';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: RouteMissing,
  errorComponent: ConsoleError,
});

/** Everything behind the sign-in. Who is not signed in comes back to the page that was asked for. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/login', search: { from: location.href } });
  },
  component: ShellScreen,
  errorComponent: ConsoleError,
});

function ShellScreen(): ReactNode {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}
