import { t } from '../../lib/browser/i18n.ts';
import { ticketStatuses } from '../../lib/case/statuses.ts';
import type { TeachingDraft } from '../../lib/teaching/draft.ts';
import { idWords } from '../shared/id-words.ts';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
}

/** Which of the policy's words each status means that was seen on a ticket. */
export function StatusWords({ draft, teaching }: Props) {
  const seen = [draft.places.status?.value, draft.look?.values.status];
  const labels = new Set([
    ...seen.flatMap((label) => label ?? []),
    ...Object.keys(draft.statusWords),
  ]);
  return [...labels].map((label) => (
    <label key={label} class="teach-field__more teach-field__words">
      <bdi>{t('teach_status_means', label)}</bdi>
      <select
        class="input"
        value={draft.statusWords[label] ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const word = ticketStatuses.find((one) => one === value) ?? null;
          teaching.act({ do: 'status_word', label, word });
        }}
      >
        <option value="">{t('teach_status_unsure')}</option>
        {ticketStatuses.map((word) => (
          <option key={word} value={word}>
            {idWords(word)}
          </option>
        ))}
      </select>
    </label>
  ));
}
