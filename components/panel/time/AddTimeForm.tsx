import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import { now } from '../../../lib/browser/now.ts';
import { before, minutes, type EpochMs } from '../../../lib/clock/units.ts';
import { lengthText } from '../../shared/time-text.ts';
import { addedTime, type AddedTimeProblem } from './added-time.ts';

export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** One click is enough for what has just happened. */
const usualMinutes = [5, 10, 15, 30, 60] as const;

/** Work that nothing measured: the last minutes, or from one time of today to another. */
export function AddTimeForm({ onAdd }: { readonly onAdd: (stretch: Stretch) => Promise<void> }) {
  const id = useId();
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [problem, setProblem] = useState<AddedTimeProblem | null>(null);
  const startInput = useRef<HTMLInputElement>(null);

  const addTyped = async (): Promise<void> => {
    const added = addedTime(start, end, now(), Temporal.Now.timeZoneId());
    setProblem(added.ok ? null : added.problem);
    if (added.ok) await onAdd(added);
    else startInput.current?.focus();
  };
  const timeField = (name: 'start' | 'end', value: string, change: (typed: string) => void) => (
    <label class="time-field">
      <span class="field__label">{t(`added_time_${name}`)}</span>
      <input
        ref={name === 'start' ? startInput : null}
        class="input"
        type="time"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void addTyped();
      }}
    >
      <p class="field__label">{t('added_time_last')}</p>
      <div class="field__row">
        {usualMinutes.map((count) => (
          <button
            key={count}
            type="button"
            class="chip"
            onClick={() => {
              const to = now();
              void onAdd({ from: before(to, minutes(count)), to });
            }}
          >
            {lengthText(minutes(count))}
          </button>
        ))}
      </div>
      <div class="time-fields">
        {timeField('start', start, setStart)}
        {timeField('end', end, setEnd)}
        <button type="submit" class="button">
          {t('add')}
        </button>
      </div>
      <p id={`${id}-problem`} class="form__problem" role="alert">
        {problem && t(`added_time_${problem}`)}
      </p>
    </form>
  );
}
