import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { t } from '../../lib/browser/i18n.ts';
import { offerFile } from './offer-file.ts';

type State =
  | { readonly kind: 'idle' | 'failed' | 'done' }
  | { readonly kind: 'reading'; readonly upTo: number };

/** The whole journal as one file of JSON Lines, read piece by piece. */
export function ExportAll({ events }: { readonly events: number }) {
  const [state, setState] = useState<State>({ kind: 'idle' });

  const exportAll = async (): Promise<void> => {
    if (state.kind === 'reading') return;
    const pieces: string[] = [];
    let fromSeq: number | null = 1;
    while (fromSeq !== null) {
      setState({ kind: 'reading', upTo: fromSeq });
      const answer: Awaited<ReturnType<typeof send<'export'>>> = await send('export', { fromSeq });
      if (!answer.ok) return setState({ kind: 'failed' });
      pieces.push(answer.value.lines);
      fromSeq = answer.value.nextSeq;
    }
    const day = Temporal.Now.plainDateISO().toString();
    offerFile(new Blob(pieces, { type: 'application/jsonl' }), `baton-journal-${day}.jsonl`);
    setState({ kind: 'done' });
  };

  return (
    <div class="export">
      <button
        type="button"
        class="button"
        aria-disabled={state.kind === 'reading'}
        onClick={() => void exportAll()}
      >
        {t('export_all')}
      </button>
      <span role="status">
        {state.kind === 'reading' && (
          <progress
            value={state.upTo}
            max={Math.max(events, state.upTo)}
            aria-label={t('exporting')}
          />
        )}
        {state.kind === 'done' && t('export_done')}
        {state.kind === 'failed' && t('error_journal_unreadable')}
      </span>
    </div>
  );
}
