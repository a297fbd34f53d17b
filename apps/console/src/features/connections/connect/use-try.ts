import { useEffect, useState } from 'react';
import { api, type Schema } from '../../../api/client.js';
import { completeCredential, type CredentialDraft } from './credential.js';

export type Trial =
  | { state: 'incomplete' }
  | { state: 'asking' }
  | { state: 'good'; found: Schema<'TriedConnection'> }
  | { state: 'refused'; error: unknown };

const AFTER_MS = 700;

/** Asks LINE about a credential once it stands still. It is kept nowhere but in the form. */
export function useTry(draft: CredentialDraft): { trial: Trial; again: () => void } {
  const [trial, setTrial] = useState<Trial>({ state: 'incomplete' });
  const [round, setRound] = useState(0);
  const credential = completeCredential(draft);
  const key = credential && JSON.stringify(credential);
  useEffect(() => {
    if (key === null) {
      setTrial({ state: 'incomplete' });
      return undefined;
    }
    setTrial({ state: 'asking' });
    const stopper = new AbortController();
    const timer = setTimeout(() => {
      api
        .POST('/api/v1/connections/try', { body: JSON.parse(key) as object, signal: stopper.signal })
        .then(({ data }) => data && setTrial({ state: 'good', found: data }))
        .catch((error: unknown) => !stopper.signal.aborted && setTrial({ state: 'refused', error }));
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      stopper.abort();
    };
  }, [key, round]);
  return { trial, again: () => setRound((before) => before + 1) };
}
