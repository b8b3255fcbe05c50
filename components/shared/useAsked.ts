import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, FailureCode } from '../../lib/browser/client.ts';

/**
 * Something asked of the background when the page opens, and again when
 * `asOf` changes; `renew` asks again at once. The old answer shows meanwhile.
 */
export function useAsked<T>(ask: () => Promise<Answer<T>>, asOf?: string | number) {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const asking = useRef(ask);

  const take = useCallback((answer: Answer<T>): boolean => {
    setFailure(answer.ok ? null : answer.error.code);
    if (answer.ok) setValue(answer.value);
    return answer.ok;
  }, []);
  const renew = useCallback(async (): Promise<void> => {
    take(await asking.current());
  }, [take]);
  useEffect(() => void renew(), [renew, asOf]);

  return { value, failure, take, renew };
}
