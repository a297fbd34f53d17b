import { type ReactNode, useEffect, useState } from 'react';

/** Shows its content only when there was something to wait for: what comes within 150 ms needs no skeleton. */
export function Late({ children, afterMs = 150 }: { children: ReactNode; afterMs?: number }): ReactNode {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? children : null;
}
