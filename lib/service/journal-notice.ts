import type { Integrity } from '../journal/integrity.ts';
import type { Notice } from './snapshot.ts';

/** The sentence that tells a person what was found at start, or nothing when all is well. */
export function journalNotice(integrity: Integrity): Notice | undefined {
  if (integrity.state === 'intact') return undefined;
  const { expected, found, restored, state } = integrity;
  const lost = expected - found - restored;
  const values = [String(expected), String(lost), String(restored)];
  const dismiss = `journal ${expected}`;
  if (lost <= 0) return { code: 'journal_repaired', values, dismiss };
  return { code: state === 'emptied' ? 'journal_emptied' : 'journal_shortened', values, dismiss };
}
