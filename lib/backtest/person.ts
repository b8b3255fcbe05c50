import type { EventBody } from '../case/events.ts';

/** What Baton writes down by itself, whether or not somebody is there. */
const byItself: ReadonlySet<EventBody['type']> = new Set([
  'worked',
  'unconfirmed',
  'discontinuity',
  'prompted',
  'handedOver',
  'repaired',
]);

/** Whether somebody was at the computer when that happened. */
export const tellsOfAPerson = ({ type }: EventBody): boolean => !byItself.has(type);
