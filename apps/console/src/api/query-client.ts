import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.js';

/** What fails for a reason of ours is not tried again; a server that is away is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
      retryDelay: (failures) => 500 * 2 ** failures,
      // The server is often on the same machine: the browser's opinion of the network is not asked.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
