/** Every fact of a ticket that an adapter may read, in the order in which people are shown them. */
export const factNames = [
  'subject',
  'requester',
  'status',
  'priority',
  'assignee',
  'group',
  'category',
  'service',
  'location',
  'tags',
  'openedAt',
  'updatedAt',
  'lastPublicUpdateAt',
  'lastCustomerUpdateAt',
  'due',
  'description',
  'agent',
] as const;
export type FactName = (typeof factNames)[number];
