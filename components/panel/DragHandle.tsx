import { useRef } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Direction, Frame } from './frame.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'top',
  ArrowDown: 'bottom',
};

/** Moves the frame: by pointer anywhere, by arrow keys from corner to corner. */
export function DragHandle({ frame }: { readonly frame: Frame }) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const pending = useRef(0);
  if (!frame.held) return null;

  // The frame moves under the pointer, so only the screen's coordinates hold still.
  const move = (event: PointerEvent, done: boolean): void => {
    const from = start.current;
    if (!from) return;
    const [dx, dy] = [event.screenX - from.x, event.screenY - from.y];
    cancelAnimationFrame(pending.current);
    if (done) {
      start.current = null;
      void frame.drag(dx, dy, true);
    } else {
      pending.current = requestAnimationFrame(() => void frame.drag(dx, dy, false));
    }
  };

  return (
    <button
      type="button"
      class="drag-handle"
      aria-label={t('move_panel')}
      title={t('move_panel_hint')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.screenX, y: event.screenY };
      }}
      onPointerMove={(event) => move(event, false)}
      onPointerUp={(event) => move(event, true)}
      onPointerCancel={(event) => move(event, true)}
      onKeyDown={(event) => {
        const direction = directions[event.key];
        if (!direction) return;
        event.preventDefault();
        void frame.moveTo(direction);
      }}
    >
      <Icon name="grip" />
    </button>
  );
}
