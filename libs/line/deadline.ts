/** Ends one request: after a time, or when the caller's own signal says so. */
export interface Deadline {
  signal: AbortSignal;
  /** Why the request was ended, or `undefined` while it was not. */
  ended(): 'timeout' | 'cancelled' | undefined;
  /** To be called once the request is over; frees the timer and the caller's signal. */
  clear(): void;
}

/** @param timeoutMs for the whole request: waiting for a connection, sending, and reading the last byte */
export function startDeadline(timeoutMs: number, callerSignal?: AbortSignal): Deadline {
  const controller = new AbortController();
  let ended: 'timeout' | 'cancelled' | undefined;
  const end = (why: 'timeout' | 'cancelled'): void => {
    ended ??= why;
    controller.abort();
  };
  const cancel = (): void => end('cancelled');
  const timer = setTimeout(end, timeoutMs, 'timeout');
  // Not AbortSignal.any: on a signal that lives as long as the process it gathers one entry per request.
  if (callerSignal?.aborted) cancel();
  else callerSignal?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    ended: () => ended,
    clear: () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', cancel);
    },
  };
}
