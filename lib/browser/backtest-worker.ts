import { runBacktest } from '../backtest/run-backtest.ts';
import type { JournalEvent } from '../case/events.ts';
import { epochMs } from '../clock/units.ts';
import { openDatabase, type JournalDatabase } from '../journal/database.ts';
import type { BacktestNews, BacktestOrder } from './backtest-messages.ts';

/** Tries a policy on the journal, away from the page's thread. It only reads. */

const pageSize = 2_000;
/** A progress bar needs no more steps. */
const smallestStep = 0.01;

const tell = (news: BacktestNews): void => postMessage(news);

async function* pagesOf(database: JournalDatabase): AsyncGenerator<readonly JournalEvent[]> {
  let after = 0;
  for (;;) {
    const page = await database.getAll('events', IDBKeyRange.lowerBound(after, true), pageSize);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.seq;
  }
}

async function run({ policy, timeZone, now }: BacktestOrder): Promise<BacktestNews> {
  const database = await openDatabase();
  let shown = 0;
  try {
    const outcome = await runBacktest(policy, pagesOf(database), {
      until: epochMs(now),
      timeZone,
      expectedEvents: await database.count('events'),
      onProgress(share) {
        if (share < shown + smallestStep) return;
        shown = share;
        tell({ kind: 'progress', share });
      },
    });
    return outcome.ok ? { kind: 'done', result: outcome.result } : { kind: 'failed' };
  } finally {
    database.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<BacktestOrder>) => {
  run(data).then(tell, () => tell({ kind: 'failed' }));
});
