import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, query, type Schema } from '../../../api/client.js';
import { announce } from '../../../ui/index.js';
import { type Connection, CONNECTIONS_KEY, type WebhookState } from '../connection.js';

type TestAnswer = Schema<'WebhookTestAnswer'>;

interface Webhook {
  /** as LINE says now; as it said last while it is asked, or when it does not answer */
  state: WebhookState | undefined;
  error: Error | null;
  isChecking: boolean;
  check: () => void;
  set: UseMutationResult<WebhookState | undefined, Error, void>;
  test: UseMutationResult<TestAnswer | undefined, Error, void>;
}

/** The webhook of a connection: LINE is asked when the screen is opened, and after every act. */
export function useWebhook(connection: Connection): Webhook {
  const queryClient = useQueryClient();
  const params = { path: { id: connection.id } };
  const key = [...CONNECTIONS_KEY, 'webhook', connection.id];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api.GET('/api/v1/connections/{id}/webhook', { params, signal })).data,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const keep = (state: WebhookState | undefined): void => {
    if (!state) return;
    queryClient.setQueryData(key, state);
    announce(state.detail);
    void queryClient.invalidateQueries({
      queryKey: query.queryOptions('get', '/api/v1/connections/{id}', { params }).queryKey,
    });
    void queryClient.invalidateQueries({ queryKey: [...CONNECTIONS_KEY, 'list'] });
  };
  const set = useMutation({
    mutationFn: async () => (await api.PUT('/api/v1/connections/{id}/webhook', { params })).data,
    onSuccess: keep,
  });
  const test = useMutation({
    mutationFn: async () => (await api.POST('/api/v1/connections/{id}/webhook/test', { params })).data,
    onSuccess: (answer) => keep(answer?.webhook),
  });
  return { state: data, error, isChecking: isFetching, check: () => void refetch(), set, test };
}
