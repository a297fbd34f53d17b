import { useEffect, useState } from 'react';

let underway = 0;
const waiting = new Set<() => void>();

/**
 * Makes a hook that answers with a module once it is there: fetched when it is first needed, and null until then. What
 * could not be fetched is tried again by the next that needs it.
 */
export function onDemand<Module extends object>(
  load: () => Promise<Module>,
): (isNeeded: boolean) => Module | null {
  let loading: Promise<Module> | undefined;
  let loaded: Module | null = null;
  const fetched = async (): Promise<Module> => {
    underway += 1;
    try {
      loaded = await load();
      return loaded;
    } catch (error) {
      loading = undefined;
      throw error;
    } finally {
      underway -= 1;
      if (underway === 0) for (const ask of waiting) ask();
    }
  };
  return (isNeeded) => {
    const [module, setModule] = useState(loaded);
    useEffect(() => {
      if (!isNeeded || module) return;
      let isShown = true;
      (loading ??= fetched()).then(
        (come) => isShown && setModule(come),
        () => undefined,
      );
      return () => {
        isShown = false;
      };
    }, [isNeeded, module]);
    return module;
  };
}

/**
 * Whether all that was on demand has come and been drawn, and the browser has nothing else to do: time to fetch what is
 * likely to be used next.
 */
export function useLeisure(): boolean {
  const [hasLeisure, setLeisure] = useState(false);
  useEffect(() => {
    if (hasLeisure) return;
    let asked: number | undefined;
    const ask = (): void => {
      cancelIdle(asked);
      asked = whenIdle(() => underway === 0 && setLeisure(true));
    };
    waiting.add(ask);
    ask();
    return () => {
      waiting.delete(ask);
      cancelIdle(asked);
    };
  }, [hasLeisure]);
  return hasLeisure;
}

const BUSY_AT_MOST_MS = 2_000;
/** Where the browser does not tell, as in Safari. */
const IDLE_AFTER_MS = 300;
const canTell = 'requestIdleCallback' in globalThis;

const whenIdle = (act: () => void): number =>
  canTell ? requestIdleCallback(act, { timeout: BUSY_AT_MOST_MS }) : Number(setTimeout(act, IDLE_AFTER_MS));

function cancelIdle(asked: number | undefined): void {
  if (asked === undefined) return;
  if (canTell) cancelIdleCallback(asked);
  else clearTimeout(asked);
}
