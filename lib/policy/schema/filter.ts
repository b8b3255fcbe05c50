import * as z from 'zod';

/** A fact that a filter can ask for. */
export const filterFields = [
  'severity',
  'affectedUsers',
  'category',
  'flag',
  'status',
  'priority',
  'group',
  'assignee',
  'requester',
  'tag',
  'title',
] as const;
export type FilterField = (typeof filterFields)[number];

export const filterOperators = ['is', 'is_not', 'at_least', 'at_most', 'contains_any'] as const;

export const conditionSchema = z.looseObject({
  field: z.enum(filterFields),
  operator: z.enum(filterOperators),
  value: z.union([z.string().max(500), z.number(), z.array(z.string().max(500)).min(1).max(100)]),
});
export type Condition = z.output<typeof conditionSchema>;

/** Three-valued: a condition on a fact nobody knows is neither true nor false. */
export const filterSchema = z.looseObject({
  all: z.array(conditionSchema).max(50).optional(),
  any: z.array(conditionSchema).max(50).optional(),
  none: z.array(conditionSchema).max(50).optional(),
});
export type Filter = z.output<typeof filterSchema>;
