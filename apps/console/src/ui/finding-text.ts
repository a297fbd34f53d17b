import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/finding.js';

/**
 * What the server says, in the reader's language; in its own English where there are no words for the code, or they are not
 * here yet. Who shows findings at once asks by `useFindingText`, which knows when the words have come.
 */
export function findingText({ code, values = {}, message }: Finding): string {
  const key = `findings:${code ?? ''}`;
  const count = typeof values['count'] === 'number' ? values['count'] : undefined;
  const options = count === undefined ? {} : { count };
  if (code === undefined || !i18next.exists(key, options)) return message;
  const number = count === undefined ? {} : { number: written(count) };
  return words(key, { ...shown(values), ...options, ...number });
}

/** Codes are the server's, so that no compiler knows them here; a test walks all that it can say. */
const words = (key: string, slots: Record<string, unknown>): string =>
  (i18next.t as (key: string, slots: Record<string, unknown>) => string)(key, slots);

/** Until the words are here it says only that there is something: nothing else waits for them. */
export function useFindingText(): (finding: Finding) => string {
  const { ready } = useTranslation('findings', { useSuspense: false });
  return ready ? findingText : onTheirWay;
}

const onTheirWay = (): string => '…';

/** Numbers as the reader writes them, findings in his words. */
function shown(values: NonNullable<Finding['values']>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, slot(value)]));
}

function slot(value: string | number | Finding): string {
  if (typeof value === 'object') return findingText(value);
  return typeof value === 'number' ? written(value) : value;
}

function written(number: number): string {
  return new Intl.NumberFormat(i18next.language).format(number);
}
