import type { ClockView } from '../../lib/service/snapshot.ts';
import { useNow } from './now.ts';
import { elapsedAt, lengthText, stopwatchText } from './time-text.ts';

interface Props {
  readonly clock: ClockView;
  readonly as: 'stopwatch' | 'words';
}

/** A clock that ticks while it runs; `≥` when only a lower bound is known. */
export function ClockText({ clock, as }: Props) {
  const now = useNow(clock.state === 'running');
  const elapsed = elapsedAt(clock, now.value);
  return (
    <span class="clock-text">
      {clock.state === 'unknown' && '≥ '}
      {as === 'stopwatch'
        ? stopwatchText(elapsed)
        : lengthText(elapsed, 'narrow', clock.kind === 'business' ? 'hours' : 'days')}
    </span>
  );
}
