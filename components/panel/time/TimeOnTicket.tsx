import { t } from '../../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { Timeline } from './Timeline.tsx';

/** Hands-on time, stretch by stretch, asked for only when somebody wants to see it. */
export const TimeOnTicket = ({ ticket }: { readonly ticket: TicketSnapshot }) => (
  <Disclosure label={t('time_on_ticket')} class="button button--small">
    {() => <Timeline changedAt={changeMark(ticket)} />}
  </Disclosure>
);

/** Changes whenever the timeline does, other than by a second of work. */
const changeMark = ({ touch, offScreen, away, undo }: TicketSnapshot): string =>
  [touch.state, offScreen?.since, offScreen?.checkInAt, away?.from, undo?.seq].join(' ');
