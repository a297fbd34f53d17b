import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, type Schema } from '../../../api/client.js';
import type { ContactField } from '../contact-field.js';

export interface TellingValues {
  /** undefined: not known yet, or not to be had */
  told: Schema<'CoveredValuesView'> | undefined;
  /** false: estimated from some of the contacts */
  isExact: boolean;
  isPending: boolean;
}

/** What contacts have in a field: its most frequent values with their shares, and its range. Only fields of contacts themselves are asked for. */
export function useFieldValues(field: ContactField | undefined, isWanted: boolean): TellingValues {
  const name = field?.name ?? '';
  const isAsked = isWanted && name !== '' && field?.kind === undefined && field?.isPersonal !== true;
  const { data, isLoading } = useQuery({
    queryKey: ['field-values', name],
    queryFn: async ({ signal }) => {
      const body = { filter: {}, fields: [name], values: true };
      return (await api.POST('/api/v1/audiences/coverage', { body, signal })).data ?? null;
    },
    enabled: isAsked,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
  return useMemo(
    () => ({
      told: isAsked ? data?.fields[0]?.values : undefined,
      isExact: data?.margin === null,
      isPending: isLoading,
    }),
    [data, isAsked, isLoading],
  );
}
