import { useState } from 'preact/hooks';
import { browser } from '../../../lib/browser/api.ts';
import { t } from '../../../lib/browser/i18n.ts';
import type { Readings } from '../../../lib/page/readings.ts';
import { toClipboard } from '../note/clipboard.ts';
import { reportOf } from './report.ts';

interface Props {
  readonly readings: Readings;
  readonly url: string;
}

/** Puts a report for a bug report on the clipboard: how things are read, never what they say. */
export function ReportCopy({ readings, url }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'not_copied' | null>(null);
  const copy = async (): Promise<void> => {
    const { version } = browser.runtime.getManifest();
    const report = reportOf(readings, { url, version, browser: navigator.userAgent });
    const copied = await toClipboard({ 'text/plain': Promise.resolve(report) });
    setOutcome(copied ? 'copied' : 'not_copied');
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {t('report_copy')}
      </button>
      <p class="muted" role="status">
        {outcome ? t(`report_${outcome}`) : t('report_help')}
      </p>
    </>
  );
}
