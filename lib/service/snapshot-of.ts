import type { Case } from '../case/case.ts';
import { doubtReasons, overrideReasons } from '../case/events.ts';
import type { TicketStatus } from '../case/statuses.ts';
import type { Calendar } from '../clock/calendar.ts';
import type { Anchor, ClockKind } from '../clock/clock.ts';
import { measure } from '../clock/measure.ts';
import type { EpochMs } from '../clock/units.ts';
import { productName } from '../helpdesks/products.ts';
import { hoursOf } from '../policy/time/calendars.ts';
import { suggestCategory } from '../policy/facts/category.ts';
import { checklistFor } from '../policy/facts/checklist.ts';
import { progressMarksLeft } from '../policy/prompt/progress.ts';
import type { Policy } from '../policy/schema.ts';
import type { Verdict } from '../policy/verdict.ts';
import { awayOf } from './away.ts';
import { noteOf } from './editor-note.ts';
import { offScreenView } from './off-screen.ts';
import type { Ports } from './ports.ts';
import type { ClockView, PolicyView, Snapshot, TicketSnapshot } from './snapshot.ts';
import { undoableAct } from './undo.ts';
import type { View } from './view.ts';

/** Without a policy, the statuses in which nobody expects work. */
const usualPauses: readonly TicketStatus[] = ['pending', 'solved', 'closed'];

/** What every surface shows of a ticket, computed once and sent whole. */
export async function snapshotOf(ports: Ports, view: View): Promise<Snapshot> {
  const notices = await ports.notices.of(view.key);
  const theCase = view.case;
  if (!theCase) return { state: 'no_ticket', notices };
  const undo = undoableAct(view.events, view.now);
  const offScreen = offScreenView(view);
  const away = awayOf(view);
  const policy = await policyView(ports, view, theCase);
  return {
    state: 'ticket',
    asOf: view.now,
    notices,
    ticket: {
      ...theCase.ticket,
      helpdeskName: productName(theCase.ticket.helpdesk) ?? theCase.ticket.helpdesk,
      ...(await readingOf(ports, view)),
      facts: theCase.facts,
    },
    ...clocksOf(view, theCase),
    ...(offScreen && { offScreen }),
    ...(away && { away }),
    paused: theCase.paused,
    ...(policy && { policy }),
    alsoTried: theCase.alsoTried,
    doubts: theCase.doubts,
    handoffs: theCase.handoffs.toReversed(),
    ...(undo && { undo }),
  };
}

/** How well the ticket can be read and written, by the page that shows it now. */
async function readingOf(
  ports: Ports,
  view: View,
): Promise<Pick<TicketSnapshot['ticket'], 'degraded' | 'insertable'>> {
  const [tab] = await ports.tabs.showing(view.key);
  const shown = tab === undefined ? null : await ports.tabs.shown(tab);
  return { degraded: shown?.degraded ?? false, insertable: shown?.insertable ?? 'yes' };
}

type Clocks = Pick<TicketSnapshot, 'touch' | 'calendar' | 'sinceProgress' | 'business'>;

function clocksOf(view: View, theCase: Case): Clocks {
  const pauseOnStatus = view.policy?.defaults.pauseOnStatus ?? usualPauses;
  // Hands-on time is known up to the last sign of presence; surfaces add from there.
  const touchAsOf: EpochMs = theCase.running?.seenAt ?? view.now;
  const clock = (kind: ClockKind, since: Anchor, asOf: EpochMs, calendar?: Calendar) => {
    const measured: ClockView = {
      ...measure(theCase, { kind, since, pauseOnStatus, ...(calendar && { calendar }) }, view.now),
      asOf,
      ...(calendar?.timeZone !== undefined && { timeZone: calendar.timeZone }),
    };
    return measured;
  };
  const hours = view.policy && view.verdict && hoursOf(view.verdict.tier, view.policy);
  return {
    touch: clock('touch', 'firstTouch', touchAsOf),
    calendar: clock('calendar', 'opened', view.now),
    sinceProgress: clock('touch', 'lastProgress', touchAsOf),
    // Around the clock, business hours say nothing that the calendar doesn't.
    ...(hours?.timeZone !== undefined && {
      business: clock('business', 'opened', view.now, hours),
    }),
  };
}

async function policyView(
  ports: Ports,
  view: View,
  theCase: Case,
): Promise<PolicyView | undefined> {
  const { policy, verdict } = view;
  if (!policy || !verdict) return undefined;
  const checklist = checklistFor(policy, theCase);
  const note = await noteOf(ports, view);
  return {
    id: policy.id,
    name: policy.name,
    revision: policy.revision,
    tier: verdict.tier,
    tiers: policy.tiers,
    ...(verdict.next && { next: verdict.next }),
    severities: policy.vocabulary.severities,
    categories: policy.vocabulary.categories,
    flags: policy.vocabulary.flags,
    answers: answersOf(policy, theCase),
    ...(checklist && { checklist }),
    progressMarksLeft: progressMarksLeft(policy, theCase),
    doubtReasons,
    overrideReasons,
    ...promptOf(verdict, theCase),
    alsoInform: verdict.alsoInform,
    questions: verdict.questions,
    ...(note && { note }),
  };
}

/** A paused ticket shows no prompt: the agent has put it down. */
const promptOf = ({ prompt }: Verdict, theCase: Case): Pick<PolicyView, 'prompt'> =>
  prompt && !theCase.paused ? { prompt } : {};

function answersOf(policy: Policy, theCase: Case): PolicyView['answers'] {
  const suggestedCategory = theCase.category ? undefined : suggestCategory(policy, theCase);
  return {
    ...(theCase.severity && { severity: theCase.severity.value }),
    ...(theCase.affectedUsers && { affectedUsers: theCase.affectedUsers.value }),
    ...(theCase.category && { category: theCase.category.value }),
    ...(suggestedCategory !== undefined && { suggestedCategory }),
    flags: [...theCase.flags.keys()],
  };
}
