import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Arrow keys walk over the choices of a group: only where they come to rest counts. */
const restMs = 350;

interface Settled<T> {
  later(value: T): void;
  /** Does at once what still waits. */
  flush(): void;
}

/** Calls `act` with the last of several values that follow each other quickly. */
export function useSettled<T>(act: (value: T) => void): Settled<T> {
  const latest = useRef(act);
  latest.current = act;
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    const due = waiting.current;
    if (!due) return;
    clearTimeout(due.timer);
    waiting.current = null;
    latest.current(due.value);
  }, []);

  const later = useCallback(
    (value: T) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(flush, restMs) };
    },
    [flush],
  );

  useEffect(() => flush, [flush]);
  return { later, flush };
}
