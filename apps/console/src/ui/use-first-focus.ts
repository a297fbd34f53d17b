import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into a field when it appears: in a dialog, or on a page that is there for one thing. */
export function useFirstFocus<Field extends { focus: () => void }>(isWanted = true): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  return field;
}
