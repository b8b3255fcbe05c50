export type FileHurdle = 'no_file' | 'too_big' | 'unreadable';

type Read = { readonly text: string } | { readonly text?: never; readonly hurdle: FileHurdle };

/** Larger files aren't policies. */
const maxBytes = 256 * 1_024;

/** A policy's document from a file, or why there is none. */
export async function textOf(file: File | undefined): Promise<Read> {
  if (!file) return { hurdle: 'no_file' };
  if (file.size > maxBytes) return { hurdle: 'too_big' };
  const text = await file.text().catch(() => null);
  return text === null ? { hurdle: 'unreadable' } : { text };
}
