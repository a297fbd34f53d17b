import { keepPreviousData, skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { tellSignedOut } from '../../../api/client.js';
import { ApiProblem, problemOf } from '../../../api/problem.js';
import type { AttributeType } from '../contact.js';
import { type FileOptions, INSPECTED_BYTES } from './file-options.js';
import type { Inspection } from './mapping.js';

export interface Reading extends FileOptions {
  mapping?: Readonly<Record<string, object>>;
  types?: Readonly<Record<string, AttributeType>>;
}

/** A form as `POST /imports` and its inspection take it. The fields go first: the server reads them before the file. */
export function formOf(file: Blob, name: string, { encoding, delimiter, mapping, types }: Reading): FormData {
  const form = new FormData();
  if (encoding) form.append('encoding', encoding);
  if (delimiter) form.append('delimiter', delimiter);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  if (types && Object.keys(types).length > 0) form.append('types', JSON.stringify(types));
  form.append('file', file, name);
  return form;
}

/** What would become of the file, by its first rows; the answer before stays while another is on its way. */
export function useInspection(file: File | null, reading: Reading): UseQueryResult<Inspection> {
  return useQuery({
    queryKey: ['import-inspection', file && [file.name, file.size, file.lastModified], reading],
    queryFn: file ? ({ signal }): Promise<Inspection> => inspect(file, reading, signal) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

async function inspect(file: File, reading: Reading, signal: AbortSignal): Promise<Inspection> {
  const isPart = file.size > INSPECTED_BYTES;
  const form = new FormData();
  if (isPart) form.append('isPart', 'true');
  for (const [name, value] of formOf(file.slice(0, INSPECTED_BYTES), file.name, reading))
    form.append(name, value);
  const response = await fetch('/api/v1/imports/inspect', { method: 'POST', body: form, signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new ApiProblem(0, 'offline', 'The server could not be reached.');
    },
  );
  if (response.status === 401) tellSignedOut();
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Inspection;
}
