import * as z from 'zod';
import { caseKeySchema, instant } from '../case/ticket.ts';
import { elapsed, seconds } from '../clock/units.ts';
import type { Ports } from '../service/ports.ts';
import { browser } from './api.ts';
import { now } from './now.ts';
import { stored } from './stored.ts';

export const alarmName = 'wake';

/** Browsers deliver alarms no closer than this; nearer ones are timed while the worker lives. */
const alarmAtLeast = seconds(30);

const all = stored('local', 'wakes', z.array(z.tuple([caseKeySchema, instant])), []);

/** When each ticket wants to be looked at again; kept, so that a new worker finds it. */
export function wakes(wake: () => void): Ports['wakes'] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async all() {
      return new Map(await all.read());
    },
    async set(key, at) {
      const before = await all.read();
      const others = before.filter(([other]) => other !== key);
      if (at === null && others.length === before.length) return;
      await all.write(at === null ? others : [...others, [key, at]]);
    },
    async alarm(at) {
      clearTimeout(timer);
      if (at === null) {
        await browser.alarms.clear(alarmName);
        return;
      }
      const wait = elapsed(now(), at);
      if (wait < alarmAtLeast) timer = setTimeout(wake, wait);
      await browser.alarms.create(alarmName, { when: now() + Math.max(wait, alarmAtLeast) });
    },
  };
}
