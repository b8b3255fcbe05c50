import { contains } from '../../page/text-of.ts';
import { until } from '../../page/until.ts';
import type { EditorOutcome } from '../editor.ts';

/** Frameworks draw what they took a moment later. */
const drawnWithinMs = 1_000;

/**
 * Tries the ways in turn until the note stands in the element, which it may
 * already do. A way that the editor doesn't take changes nothing.
 */
export async function addBelow(
  editable: HTMLElement | null,
  reference: string,
  ...ways: readonly ((editable: HTMLElement) => Promise<void>)[]
): Promise<EditorOutcome> {
  if (!editable) return { ok: false, why: 'not_ready', retryable: true };
  const kept = () => contains(editable.textContent, reference) || null;
  if (kept()) return { ok: true };
  for (const way of ways) {
    await way(editable);
    if (await until(kept, drawnWithinMs, new AbortController().signal)) return { ok: true };
  }
  return { ok: false, why: 'not_kept', retryable: false };
}
