import { t, type MessageKey } from '../../lib/browser/i18n.ts';
import type { standardFlags } from '../../lib/policy/fields.ts';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';

interface Props {
  readonly flags: readonly string[];
  readonly set: readonly string[];
}

export function Flags({ flags, set }: Props) {
  const session = useSession();
  return (
    <fieldset class="choices">
      <legend class="choices__legend">{t('flags')}</legend>
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

/** A team's own flags carry their words in their id: `x-needs-parts`. */
function flagText(flag: string): string {
  const text = texts.get(flag);
  if (text) return t(text);
  const words = flag.replace(/^x-/, '').replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
