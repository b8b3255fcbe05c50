import { useLayoutEffect, useId, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { lengthText } from '../shared/time-text.ts';

/** "≈" before a clock's value; pointed at or focused it says why, over what is below. */
export function Approximate({ inferredMs }: { readonly inferredMs: number }) {
  const id = useId();
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    if (!open) return undefined;
    // Wherever the focus is: what only hovers must go on Escape too, and nothing else with it.
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('keydown', close, { capture: true });
    return () => document.removeEventListener('keydown', close, { capture: true });
  }, [open]);

  return (
    <span
      class="approximate"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        class="approximate__sign"
        aria-label={t('approximate')}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        ≈
      </button>
      <span id={id} role="tooltip" class="approximate__why" hidden={!open}>
        {t('approximate_why', lengthText(inferredMs))}
      </span>
    </span>
  );
}
