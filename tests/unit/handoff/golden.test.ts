import { describe, expect, it } from 'vitest';
import { formatIds } from '../../../lib/handoff/blocks.ts';
import { compose } from '../../../lib/handoff/compose.ts';
import { formats } from '../../../lib/handoff/formats/index.ts';
import { context } from './context.ts';
import { hostile } from './hostile.ts';
import { rich } from './rich.ts';

const cases = { rich, hostile, empty: context() };

describe.each(Object.entries(cases))('the note of the %s case', (name, given) => {
  it.each(formatIds)('reads in %s as agreed', async (id) => {
    const note = compose(given, { reference: 'BT-7K2M9Q' });
    await expect(`${formats[id].render(note.text)}\n`).toMatchFileSnapshot(
      `golden/${name}.${id}.txt`,
    );
  });
});
