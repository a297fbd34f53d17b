import { useEffect, useState } from 'react';

interface Wait {
  /** until one may try again; 0 when one may */
  secondsLeft: number;
  begin: (seconds: number) => void;
}

/** Counts down what the server asks to wait, by the clock: a tab in the background ticks seldom. */
export function useWait(): Wait {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until <= now) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until, now]);
  return {
    secondsLeft: Math.max(0, Math.ceil((until - now) / 1_000)),
    begin: (seconds) => {
      setNow(Date.now());
      setUntil(Date.now() + seconds * 1_000);
    },
  };
}
