import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useSettled } from './useSettled.ts';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Colours the chosen one. */
  readonly tone?: 'good' | 'bad' | 'plain';
}

interface Props<Id extends string> {
  readonly legend: preact.ComponentChildren;
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id | undefined;
  /** Resolves to false when it couldn't be recorded; then the old choice shows again. */
  readonly onChoose: (id: Id) => Promise<boolean> | void;
  readonly describedBy?: string;
  readonly segmented?: boolean;
}

/** One-click answers: native radio buttons that look like buttons. */
export function ChoiceGroup<Id extends string>(props: Props<Id>) {
  const name = useId();
  const [picked, setPicked] = useState<Id | undefined>(undefined);
  const byPointer = useRef(false);

  // What the background knows replaces what was picked here.
  useEffect(() => setPicked(undefined), [props.chosen]);

  const record = async (id: Id): Promise<void> => {
    const recorded = await props.onChoose(id);
    if (recorded === false) setPicked(undefined);
  };
  const settled = useSettled<Id>((id) => void record(id));

  const choose = (id: Id): void => {
    setPicked(id);
    settled.later(id);
    if (byPointer.current) settled.flush();
  };

  const shown = picked ?? props.chosen;
  return (
    <fieldset class="choices" aria-describedby={props.describedBy}>
      <legend class={props.legendHidden ? 'sr-only' : 'choices__legend'}>{props.legend}</legend>
      <div class={props.segmented ? 'choices__row choices__row--segmented' : 'choices__row'}>
        {props.choices.map((choice) => (
          <label key={choice.id} class={`choice choice--${choice.tone ?? 'plain'}`}>
            <input
              type="radio"
              name={name}
              value={choice.id}
              checked={shown === choice.id}
              onPointerDown={() => (byPointer.current = true)}
              onKeyDown={() => (byPointer.current = false)}
              onChange={() => choose(choice.id)}
              onBlur={({ relatedTarget: to }) => {
                const stays = to instanceof HTMLInputElement && to.name === name;
                if (!stays) settled.flush();
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
