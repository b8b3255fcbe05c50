import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back on Escape inside an element; whatever encloses it doesn't hear of it. */
export function useEscape(
  inside: RefObject<HTMLElement | null>,
  isActive: boolean,
  act: () => void,
): void {
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    const element = inside.current;
    if (!element || !isActive) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      latest.current();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [inside, isActive]);
}
