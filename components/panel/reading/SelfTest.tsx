import { t } from '../../../lib/browser/i18n.ts';
import type { Readings } from '../../../lib/page/readings.ts';
import { Icon } from '../../shared/Icon.tsx';
import { numberText } from '../../shared/time-text.ts';

interface Props {
  readonly readings: Readings;
  /** Of the helpdesk, as its users know it. */
  readonly name: string;
}

/** What was just tried on the page, and how it went. */
export function SelfTest({ readings, name }: Props) {
  const { recognised, found, api, entries, composer } = readings;
  return (
    <ul class="reading__tests">
      {result(recognised, recognised ? t('test_recognised', name) : t('test_not_recognised', name))}
      {result(true, t('test_number'))}
      {result(found, t(found ? 'test_found' : 'test_not_found'))}
      {api !== 'not_asked' && result(api === 'answered', t(`test_api_${api}`))}
      {found &&
        result(
          entries !== null,
          entries
            ? t(
                entries.unknown > 0 ? 'test_entries_doubtful' : 'test_entries',
                numberText(entries.public),
                numberText(entries.internal),
                numberText(entries.unknown),
              )
            : t('test_no_entries'),
        )}
      {result(
        composer !== 'none' && found,
        t(found ? `test_note_${composer}` : 'test_note_unseen'),
      )}
    </ul>
  );
}

const result = (isGood: boolean, text: string) => (
  <li class="reading__test" data-good={isGood}>
    <Icon name={isGood ? 'check' : 'alert'} />
    <span>{text}</span>
  </li>
);
