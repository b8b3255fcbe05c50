import * as z from 'zod';
import type { Ports } from '../service/ports.ts';
import { noticeCodes } from '../service/snapshot.ts';
import { stored } from './stored.ts';

const noticeSchema = z.object({
  code: z.enum(noticeCodes),
  values: z.array(z.string()).readonly().optional(),
  dismiss: z.string().optional(),
});

const all = stored(
  'local',
  'notices',
  z.array(z.object({ key: z.string().nullable(), notice: noticeSchema })),
  [],
);

/** Sentences about Baton itself that stay until the person puts them away. */
export const notices: Ports['notices'] = {
  async of(key) {
    const found = await all.read();
    return found.filter((one) => one.key === null || one.key === key).map((one) => one.notice);
  },
  async add(key, notice) {
    const others = (await all.read()).filter((one) => one.notice.dismiss !== notice.dismiss);
    await all.write([...others, { key, notice }].slice(-20));
  },
  async dismiss(id) {
    await all.write((await all.read()).filter((one) => one.notice.dismiss !== id));
  },
};
