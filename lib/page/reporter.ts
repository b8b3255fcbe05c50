import type { PageOrders, PageRequests } from '../service/messages.ts';
import type { Channel } from './channel.ts';
import { wait } from './until.ts';

type Report = PageRequests['look']['request'];

/** After which waits an unanswered report is made again: the background may just be starting. */
const retriesMs = [1_000, 5_000];

export interface Reporter {
  /** The background's orders; undefined when there is nothing new in it, a newer one overtook it, or nobody answers. */
  report(report: Report): Promise<PageOrders | undefined>;
  /** The next report is made even if it says the same. */
  forget(): void;
}

/** Tells the background what the page shows, each thing once. */
export function reporter(channel: Channel, signal: AbortSignal): Reporter {
  let last: string | null = null;
  return {
    async report(report) {
      const text = JSON.stringify(report);
      if (text === last) return undefined;
      last = text;
      let orders = await channel.send('look', report);
      for (const ms of retriesMs) {
        if (orders || last !== text) break;
        await wait(ms);
        if (signal.aborted || last !== text) return undefined;
        orders = await channel.send('look', report);
      }
      return last === text && !signal.aborted ? orders : undefined;
    },
    forget() {
      last = null;
    },
  };
}
