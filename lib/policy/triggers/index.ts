import * as z from 'zod';
import type { TriggerDefinition } from './define.ts';
import * as kinds from './kinds.ts';

// The default only tells the compiler that there is a first one.
const [first = kinds.flag.schema, ...others] = Object.values(kinds).map((kind) => kind.schema);

/** The closed union of trigger kinds, made from the list in `kinds.ts`. */
export const triggerSchema = z.discriminatedUnion('type', [first, ...others]);
export type Trigger = z.output<typeof triggerSchema>;

type Schemas = { [T in keyof typeof kinds]: (typeof kinds)[T]['schema'] };
type TriggerOf<T extends keyof Schemas> = { [K in T]: z.output<Schemas[K]> & { type: K } }[T];
type Registered<T extends keyof Schemas> = { readonly trigger: TriggerDefinition<T, Schemas[T]> };

// A copy, since reading from a module object is slow and this is read for every trigger.
const registry: { readonly [T in keyof Schemas]: Registered<T> } = { ...kinds };

/** The file that knows everything about a trigger. */
export const definitionOf = <T extends keyof Schemas>(
  trigger: TriggerOf<T>,
): TriggerDefinition<T, Schemas[T]> => registry[trigger.type].trigger;
