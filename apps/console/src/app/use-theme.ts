import { useEffect, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import type { ThemeName } from './theme.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** What the person chose, or else the system; written on the document, where the colours are. */
export function useTheme(): ThemeName {
  const system = useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'));
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const chosen = data?.preferences.theme ?? 'system';
  const theme = chosen === 'system' ? system : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
