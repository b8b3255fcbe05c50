import { t, type MessageKey } from '../../lib/browser/i18n.ts';
import type { standardFlags } from '../../lib/policy/schema/fields.ts';
import type { Question } from '../../lib/policy/verdict.ts';
import { Icon } from '../shared/Icon.tsx';
import { idWords } from '../shared/id-words.ts';
import { useSession } from '../shared/session.ts';
import { askedClass, fieldName } from './field-name.tsx';

interface Props {
  readonly flags: readonly string[];
  readonly set: readonly string[];
  readonly question: Question | undefined;
}

export function Flags({ flags, set, question }: Props) {
  const session = useSession();
  return (
    <fieldset class={`choices ${askedClass(question)}`}>
      <legend class="choices__legend">{fieldName('flag', question)}</legend>
      <div class="choices__row">
        {flags.map((flag) => {
          const on = set.includes(flag);
          return (
            <button
              key={flag}
              type="button"
              class="chip"
              aria-pressed={on}
              onClick={() => void session.act({ type: 'flag', flag, on: !on })}
            >
              {on && <Icon name="check" />}
              {flagText(flag)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Written out, so that the panel needn't load the schema that declares the list. */
const standardTexts: Readonly<Record<(typeof standardFlags)[number], MessageKey>> = {
  security: 'flag_security',
  data_loss: 'flag_data_loss',
  safety: 'flag_safety',
  outage_suspected: 'flag_outage_suspected',
  vip: 'flag_vip',
  customer_requested: 'flag_customer_requested',
  legal: 'flag_legal',
  regulated_data: 'flag_regulated_data',
  recurring: 'flag_recurring',
};
const texts: ReadonlyMap<string, MessageKey> = new Map(Object.entries(standardTexts));

function flagText(flag: string): string {
  const text = texts.get(flag);
  return text ? t(text) : idWords(flag);
}
