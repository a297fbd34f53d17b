import { useState } from 'react';
import type { Who } from './preview-types.js';

const KEY = 'hikyaku.previewAs';
const NOBODY: Who = { kind: 'nobody' };

/** Whom messages are shown as; remembered until the tab is closed, since it names a person. */
export function useWho(): [Who | undefined, (who: Who) => void] {
  const [who, setWho] = useState<Who | undefined>(() => read(sessionStorage.getItem(KEY)));
  const choose = (next: Who): void => {
    setWho(next);
    sessionStorage.setItem(KEY, JSON.stringify(next));
  };
  return [who, choose];
}

function read(stored: string | null): Who | undefined {
  if (stored === null) return undefined;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return undefined;
    const { kind, externalId } = value as Record<string, unknown>;
    if (kind === 'contact' && typeof externalId === 'string') return { kind, externalId };
    return kind === 'nobody' ? NOBODY : undefined;
  } catch {
    return undefined;
  }
}
