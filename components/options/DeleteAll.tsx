import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { plural, t } from '../../lib/browser/i18n.ts';

interface Props {
  readonly onDeleted: () => Promise<void>;
}

/** Time to think better of it. */
const secondsToUndo = 10;

type State =
  | { readonly kind: 'idle' | 'deleting' | 'deleted' | 'failed' | 'kept' }
  | { readonly kind: 'counting'; readonly left: number };

/** Deletes after a countdown; leaving the page meanwhile deletes nothing. */
export function DeleteAll({ onDeleted }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const undo = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const isCounting = state.kind === 'counting';

  useEffect(() => {
    if (isCounting) undo.current?.focus();
  }, [isCounting]);

  const deleteAll = useCallback(async (): Promise<void> => {
    setState({ kind: 'deleting' });
    const answer = await send('deleteAll', null);
    setState({ kind: answer.ok ? 'deleted' : 'failed' });
    await onDeleted();
    start.current?.focus();
  }, [onDeleted]);

  // Before anything is drawn: whoever undoes in the last moment must not find that it was too late.
  useLayoutEffect(() => {
    if (state.kind !== 'counting') return undefined;
    const timer = setTimeout(() => {
      if (state.left > 1) setState({ kind: 'counting', left: state.left - 1 });
      else void deleteAll();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [state, deleteAll]);

  return (
    <div class="delete">
      {isCounting ? (
        <>
          <p class="delete__count" role="timer">
            {plural('deleting_in', state.left)}
          </p>
          <button
            ref={undo}
            type="button"
            class="button button--primary"
            onClick={() => {
              setState({ kind: 'kept' });
              requestAnimationFrame(() => start.current?.focus());
            }}
          >
            {t('undo')}
          </button>
        </>
      ) : (
        <button
          ref={start}
          type="button"
          class="button button--danger"
          aria-disabled={state.kind === 'deleting'}
          onClick={() => {
            if (state.kind !== 'deleting') setState({ kind: 'counting', left: secondsToUndo });
          }}
        >
          {t('delete_all')}
        </button>
      )}
      <span role="status">{statusText(state)}</span>
    </div>
  );
}

function statusText(state: State): string {
  switch (state.kind) {
    case 'counting':
      return t('deleting_announced');
    case 'deleting':
      return t('working_on_it');
    case 'deleted':
      return t('deleted');
    case 'failed':
      return t('error_unexpected');
    case 'kept':
      return t('kept');
    case 'idle':
      return '';
    default:
      return state satisfies never;
  }
}
