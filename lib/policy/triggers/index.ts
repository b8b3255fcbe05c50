import * as z from 'zod';
import * as flag from './flag.ts';

/** The closed union of trigger kinds: one line here per file in this folder. */
const kinds = [flag] as const;

export const triggerSchema = z.discriminatedUnion('type', [flag.schema]);
export type Trigger = z.output<typeof triggerSchema>;
void kinds;
