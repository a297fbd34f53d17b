import { useEffect, useState } from 'react';
import { begin, changed, redone, undone } from './edit-history.js';

/** A document with undo and redo, by its functions and by Ctrl Z and Ctrl Shift Z. */
export function useEditHistory<Whole>(first: Whole) {
  const [history, setHistory] = useState(() => begin(first));
  const undo = (): void => setHistory(undone);
  const redo = (): void => setHistory(redone);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      setHistory(event.shiftKey ? redone : undone);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return {
    now: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next: Whole, name: string) => setHistory((before) => changed(before, next, name, Date.now())),
    /** the document from elsewhere, such as from the server: nothing before it can come back */
    restart: (next: Whole) => setHistory(begin(next)),
    undo,
    redo,
  };
}
