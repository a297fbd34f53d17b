import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { useDebounced } from '../../../ui/use-debounced.js';
import type { ContactField } from '../contact-field.js';
import { CHOICES } from '../filter/value-words.js';
import { useFieldValues } from './use-field-values.js';
import { useValueOption, type ValueOption } from './value-option.js';

interface Suggestions {
  values: readonly string[];
  /** there are no other values */
  isClosed: boolean;
  /** somebody is at the control: values are worth asking for */
  look: () => void;
  /** how a value is shown in a list: with the share of contacts that have it */
  optionRender: ValueOption;
}

/** Values that contacts have in a field, the most frequent first. None that say who somebody is. */
export function useSuggestions(
  field: ContactField | undefined,
  typed: string,
  isWanted: boolean,
): Suggestions {
  const [isLooking, setLooking] = useState(false);
  const q = useDebounced(typed.trim(), 250);
  const closed =
    field?.choices?.map(({ value }) => value) ??
    (field?.isSystem === true && field.name in CHOICES
      ? CHOICES[field.name as keyof typeof CHOICES]
      : undefined);
  const name = field?.name ?? '';
  const telling = useFieldValues(field, isLooking && isWanted);
  const { told, isPending } = telling;
  const isEnough = told !== undefined && (told.hidden !== null || told.isComplete || q === '');
  const isAsked = isLooking && isWanted && name !== '' && !closed && field?.isPersonal !== true;
  const { data } = useQuery({
    queryKey: ['contact-field-values', name, q],
    queryFn: async ({ signal }) => {
      const query = q === '' ? {} : { q };
      const { data: found } = await api.GET('/api/v1/contact-fields/{name}/values', {
        params: { path: { name }, query },
        signal,
      });
      return found?.items ?? [];
    },
    enabled: isAsked && !isPending && !isEnough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const frequent = told?.top.map(({ value }) => value);
  const found = told?.hidden ? [] : frequent && [...new Set([...frequent, ...(data ?? [])])];
  return {
    values: closed ?? found ?? data ?? (isWanted && !isPending ? (field?.examples ?? []) : []),
    isClosed: closed !== undefined,
    look: () => setLooking(true),
    optionRender: useValueOption(telling),
  };
}
