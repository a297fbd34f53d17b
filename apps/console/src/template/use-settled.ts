import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a while, null until then: nobody is told off in the middle of a word. */
export function useSettled<Value>(value: Value | null, afterMs: number): Value | null {
  const [settled, setSettled] = useState<{ of: Value | null }>({ of: null });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ of: value }), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled.of === value ? value : null;
}
