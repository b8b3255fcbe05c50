import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useEscape } from './useEscape.ts';

interface Props {
  readonly label: string;
  /** What it is called where the label alone doesn't say what it belongs to. */
  readonly name?: string;
  readonly class?: string;
  /** What is shown below; gets a function that closes it and gives the focus back. */
  readonly children: (close: () => void) => ComponentChildren;
}

/**
 * A button that opens what belongs to it, below itself. The focus goes into it,
 * and back to the button when it closes; Escape closes it and nothing else.
 */
export function Disclosure({ label, name, class: className, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    body.current
      ?.querySelector<HTMLElement>('input, textarea, select, button')
      ?.focus({ preventScroll: true });
    body.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEscape(body, open, close);

  return (
    <>
      <button
        ref={button}
        type="button"
        class={className ?? 'button'}
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div id={id} ref={body} class="disclosure">
          {children(close)}
        </div>
      )}
    </>
  );
}
