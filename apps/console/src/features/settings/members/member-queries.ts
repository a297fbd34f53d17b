import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../../../../../../libs/roles/index.js';
import { api, query, type Schema } from '../../../api/client.js';
import { SESSION_KEY } from '../../../api/session.js';

export type Member = Schema<'MemberView'>;
export type Invitation = Schema<'InvitationView'>;

export const membersQuery = query.queryOptions('get', '/api/v1/members');
export const invitationsQuery = query.queryOptions('get', '/api/v1/invitations');

/** Changes to members; the lists follow, and so does one's own session. */
export function useMemberChanges() {
  const queryClient = useQueryClient();
  const follow = (): Promise<unknown> =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
      queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
    ]);
  const setRole = useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role }) =>
      api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body: { role } }),
    onSettled: follow,
    onSuccess: ({ data }) => data?.isYou && queryClient.invalidateQueries({ queryKey: SESSION_KEY }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/members/{id}', { params: { path: { id } } }),
    onSettled: follow,
  });
  const makePasswordLink = useMutation({
    mutationFn: async (id: string) =>
      (await api.POST('/api/v1/members/{id}/password-link', { params: { path: { id } } })).data,
  });
  const invite = useMutation({
    mutationFn: async (body: Schema<'CreateInvitation'>) =>
      (await api.POST('/api/v1/invitations', { body })).data,
    onSuccess: follow,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }),
    onSettled: follow,
  });
  return { setRole, remove, makePasswordLink, invite, withdraw };
}
