import type { Block } from './blocks.ts';
import type { Tried } from './tried.ts';

/** Logs, pictures and long findings, each named after the step that produced it. */
export function exhibitBlocks(steps: readonly Tried[]): readonly Block[] {
  const lines: string[] = [];
  const logs: Block[] = [];
  for (const { text, evidence, exhibit } of steps) {
    if (!exhibit || evidence === undefined) continue;
    if (evidence.includes('\n'))
      logs.push({ kind: 'paragraph', text: `${text}:` }, { kind: 'code', text: evidence });
    else lines.push(`${text}: ${evidence}`);
  }
  return lines.length > 0 ? [{ kind: 'list', items: lines }, ...logs] : logs;
}
