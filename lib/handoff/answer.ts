import type { NoteAnswer } from '../case/events.ts';
import type { Block } from './blocks.ts';

const fence = /^```.*$/;
const bullet = /^\s*[-*•]\s+/;

const proseBlocks = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Block => {
      const lines = part.split('\n');
      return lines.every((line) => bullet.test(line))
        ? { kind: 'list', items: lines.map((line) => line.replace(bullet, '')) }
        : { kind: 'paragraph', text: part };
    });

/**
 * What the agent wrote, as blocks: lines between ``` fences are kept as they
 * are, a part whose lines all begin with a dash is a list, the rest is prose.
 */
function writtenBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: 'prose' | 'code' = 'prose';
  let lines: string[] = [];
  const close = (): void => {
    const part = lines.join('\n');
    if (open === 'prose') blocks.push(...proseBlocks(part));
    else if (part.trim() !== '') blocks.push({ kind: 'code', text: part });
    lines = [];
  };
  for (const line of text.split('\n')) {
    if (!fence.test(line)) {
      lines.push(line);
      continue;
    }
    close();
    open = open === 'prose' ? 'code' : 'prose';
  }
  close();
  return blocks;
}

/** An answer that only says why nobody knows stays visible: that was looked for, too. */
export function answerBlocks(answer: NoteAnswer): readonly Block[] {
  if ('text' in answer) return writtenBlocks(answer.text);
  const because = answer.unknownBecause.trim();
  return because === '' ? [] : [{ kind: 'paragraph', text: `Unknown: ${because}` }];
}
