import { useQueryClient } from '@tanstack/react-query';
import { query } from '../../api/client.js';
import { type Connection, CONNECTIONS_KEY } from './connection.js';

/** Shows what the server answered to a change, on this screen and in the list. */
export function useKeepConnection(): (connection: Connection | undefined) => void {
  const queryClient = useQueryClient();
  return (connection) => {
    if (!connection) return;
    const params = { path: { id: connection.id } };
    queryClient.setQueryData(
      query.queryOptions('get', '/api/v1/connections/{id}', { params }).queryKey,
      connection,
    );
    void queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/connections'] });
  };
}
