import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import { numberText } from '../shared/time-text.ts';
import { useSession } from '../shared/session.ts';
import { askedClass, fieldName } from './field-name.tsx';

interface Props {
  readonly count: number | undefined;
  readonly question: Question | undefined;
}

/** One click is enough for most tickets. */
const usual = [1, 10, 50, 100] as const;
const most = 10_000_000;

export function AffectedUsers({ count, question }: Props) {
  const session = useSession();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  /** Enter and the leaving of the field that follows it say the same thing. */
  const underWay = useRef<number | null>(null);

  // A snapshot never writes over what is being typed.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(null);
  }, [count]);

  const record = async (value: number): Promise<void> => {
    if (value === underWay.current) return;
    underWay.current = value;
    if (value !== count) await session.act({ type: 'affectedUsers', count: value });
    underWay.current = null;
    if (document.activeElement !== input.current) setTyped(null);
  };
  const recordTyped = (): void => {
    if (typed === null) return;
    const value = Number(typed);
    if (typed.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= most) {
      void record(value);
    } else {
      setTyped(null);
    }
  };

  return (
    <div class={`field ${askedClass(question)}`}>
      <label class="field__label" for={id}>
        {fieldName('affectedUsers', question)}
      </label>
      <div class="field__row">
        <input
          ref={input}
          id={id}
          class="input affected__count"
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          step={1}
          value={typed ?? count?.toString() ?? ''}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={recordTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter') recordTyped();
          }}
        />
        {usual.map((value) => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={count === value}
            aria-label={t('affected_users_are', numberText(value))}
            onClick={() => {
              setTyped(null);
              void record(value);
            }}
          >
            {numberText(value)}
          </button>
        ))}
      </div>
    </div>
  );
}
