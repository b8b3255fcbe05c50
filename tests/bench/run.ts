import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/run.ts';
import { machine } from './machine.ts';
import { measureBytes } from './measures/bytes.ts';
import { measureBacktest } from './measures/backtest.ts';
import { measureCore, starter } from './measures/core.ts';
import { measureLoads } from './measures/load.ts';
import { measureMoves } from './measures/moves.ts';
import { measurePanel } from './measures/panel.ts';
import { measureStorm } from './measures/storm.ts';
import { asTable, withNumbers } from './report.ts';
import type { Row } from './row.ts';
import { openStage } from './stage.ts';

/**
 * `npm run bench`: what Baton costs a page, against an extension that does
 * nothing, and how fast its core is. Needs the built extension. A target that
 * is missed is shown and is no failure. `--markdown` puts the numbers into docs/performance.md.
 */
const core = [...measureCore(), ...(await measureBacktest(starter()))];
const stage = await openStage();
const on = machine(stage.browserVersion);
const rows: Row[] = [];
try {
  for (const measure of [measureLoads, measureStorm, measureMoves, measurePanel]) {
    await stage.collapsePanel();
    rows.push(...(await measure(stage)));
  }
} finally {
  await stage.close();
}
rows.push(...core, ...measureBytes());
console.log(`${on}\n\n${asTable(rows)}`);

if (process.argv.includes('--markdown')) {
  const file = join(root, 'docs', 'performance.md');
  await writeFile(file, withNumbers(await readFile(file, 'utf8'), rows, on));
}
