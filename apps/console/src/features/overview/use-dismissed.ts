import { useState } from 'react';

const keyOf = (workspaceId: string): string => `hikyaku.set-up-done.${workspaceId}`;

/** Whether the finished checklist was put away in this browser. */
export function useDismissed(workspaceId: string): [isDismissed: boolean, dismiss: () => void] {
  const [isDismissed, setDismissed] = useState(() => read(workspaceId));
  const dismiss = (): void => {
    setDismissed(true);
    try {
      localStorage.setItem(keyOf(workspaceId), 'yes');
    } catch {
      // storage may be forbidden: it comes back with the next visit
    }
  };
  return [isDismissed, dismiss];
}

function read(workspaceId: string): boolean {
  try {
    return localStorage.getItem(keyOf(workspaceId)) !== null;
  } catch {
    return false;
  }
}
