import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { CONTACTS_KEY } from '../contact.js';

/** After many contacts changed, what was read of them before is asked for again. */
export function useForgetContacts(): () => void {
  const queryClient = useQueryClient();
  return useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: CONTACTS_KEY });
    void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/contact-fields'] });
  }, [queryClient]);
}
