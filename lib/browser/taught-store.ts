import * as z from 'zod';
import type { SavedTaught, TaughtHelpdesk } from '../service/messages.ts';
import { readDocument } from '../policy/read/document.ts';
import { refused } from '../policy/read/issue.ts';
import { findingsOf } from '../policy/read/issues.ts';
import { taughtSchema } from '../policy/schema/taught-schema.ts';
import type { TaughtDefinition } from '../policy/schema/taught.ts';
import { currentPolicy } from './policy-store.ts';
import { stored } from './stored.ts';

/**
 * What somebody taught here, newest first. Each is parsed on its own: one that
 * this version can't read stays as it is, and the others count.
 */
const own = stored('local', 'taught', z.array(z.unknown()), []);

const parsed = (raw: unknown): TaughtDefinition | null => taughtSchema.safeParse(raw).data ?? null;

/** All that there is, the ones that count before those that they overrule. */
export async function allTaught(): Promise<readonly TaughtHelpdesk[]> {
  const mine = (await own.read()).flatMap((raw) => parsed(raw) ?? []);
  const policys = (await currentPolicy())?.helpdesks ?? [];
  const taken = new Set<string>();
  const entry = (from: TaughtHelpdesk['from']) => (definition: TaughtDefinition) => {
    const overruled = taken.has(definition.origin);
    taken.add(definition.origin);
    return { definition, from, overruled };
  };
  return [...mine.map(entry('own')), ...policys.map(entry('policy'))];
}

const inForce = async (): Promise<readonly TaughtDefinition[]> =>
  (await allTaught()).flatMap(({ definition, overruled }) => (overruled ? [] : [definition]));

/** What counts on a site: one definition, or none. */
export const taughtOn = async (origin: string): Promise<readonly TaughtDefinition[]> =>
  (await inForce()).filter((definition) => definition.origin === origin);

/** Sites that somebody or the policy has taught. */
export const taughtOrigins = async (): Promise<readonly string[]> =>
  (await inForce()).map(({ origin }) => origin);

/** Saves a definition given as JSON; with mistakes in it nothing changes. */
export async function saveTaughtText(text: string): Promise<SavedTaught> {
  const read = readDocument(text);
  if (!read.ok) return { definition: null, findings: [read.finding] };
  const result = taughtSchema.safeParse(read.document);
  if (!result.success) {
    const findings = findingsOf(result.error.issues, read.document, []).map(refused);
    return { definition: null, findings };
  }
  return { definition: await saveTaught(result.data) };
}

/** Saves a definition in the place of the one with its id, with a version of its own. */
export async function saveTaught(definition: TaughtDefinition): Promise<TaughtDefinition> {
  const all = await own.read();
  const before = all.flatMap((raw) => parsed(raw) ?? []).find(({ id }) => id === definition.id);
  const version = before ? Math.max(before.version + 1, definition.version) : definition.version;
  const saved = { ...definition, version };
  await own.write([saved, ...all.filter((raw) => parsed(raw)?.id !== definition.id)]);
  return saved;
}

/** Gives the site of what was removed, or null if there was none. */
export async function removeTaught(id: string): Promise<string | null> {
  const all = await own.read();
  const removed = all.flatMap((raw) => parsed(raw) ?? []).find((one) => one.id === id);
  await own.write(all.filter((raw) => parsed(raw)?.id !== id));
  return removed?.origin ?? null;
}

/** The id under which what is taught for a site is saved, and its first version. */
export async function identityFor(
  origin: string,
): Promise<Pick<TaughtDefinition, 'id' | 'version'>> {
  const all = (await own.read()).flatMap((raw) => parsed(raw) ?? []);
  const before = all.find((definition) => definition.origin === origin);
  if (before) return { id: before.id, version: before.version + 1 };
  const words = new URL(origin).host.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const slug = words.replace(/^-+|-+$/g, '').slice(0, 28) || 'desk';
  const taken = new Set(all.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(id)) return { id, version: 1 };
  }
}
