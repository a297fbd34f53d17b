import { useState } from 'react';
import { useSession } from '../../../api/session.js';
import { readShown } from './shown-attributes.js';

/** Which attributes the list has columns for; this browser remembers, one choice a workspace. */
export function useShownAttributes(): [string[], (names: string[]) => void] {
  const key = `hikyaku.contactColumns.${useSession().workspace.id}`;
  const [names, setNames] = useState(() => readShown(stored(key)));
  const change = (chosen: string[]): void => {
    setNames(chosen);
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // the choice holds until the page is left
    }
  };
  return [names, change];
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden
  }
}
