import { useQueryClient } from '@tanstack/react-query';
import { api, query, type Schema } from '../../api/client.js';
import { CONTACTS_KEY } from './contact.js';

/** Merges what is given into a contact; null removes. */
export function useSaveContact(externalId: string): (body: Schema<'PutContact'>) => Promise<void> {
  const queryClient = useQueryClient();
  return async (body) => {
    const params = { path: { externalId } };
    const { data } = await api.PUT('/api/v1/contacts/{externalId}', { params, body });
    queryClient.setQueryData(
      query.queryOptions('get', '/api/v1/contacts/{externalId}', { params }).queryKey,
      data,
    );
    await queryClient.invalidateQueries({ queryKey: CONTACTS_KEY });
  };
}
