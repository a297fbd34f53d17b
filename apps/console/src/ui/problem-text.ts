import i18next, { type TFunction } from 'i18next';
import { isProblem } from '../api/problem.js';
import { findingText } from './finding-text.js';

/** Says no more than that the input is wrong: what is wrong with it is said by its errors. */
const INPUT = 'invalid_input';

/** What went wrong in the reader's language where we have words for it, else as the server says it. */
export function problemText(error: unknown, t: TFunction): string {
  if (!isProblem(error)) return t('problem.unexpected');
  if (error.isOffline) return t('problem.offline');
  const [first] = error.errors;
  if (error.code === INPUT && error.errors.length === 1 && first) return findingText(first);
  const key = `common:problem.codes.${error.code}`;
  if (i18next.exists(key)) return (i18next.t as (key: string) => string)(key);
  if (error.status === 401) return t('problem.signedOut');
  if (error.status === 403) return t('problem.forbidden');
  if (error.status === 404) return t('problem.notFound');
  if (error.status === 429) return t('problem.tooMany');
  if (error.status >= 500) return t('problem.server');
  return error.message;
}
