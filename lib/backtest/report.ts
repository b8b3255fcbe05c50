import { notKnown, type BacktestResult, type Findings, type Tally } from './result.ts';

/** A result as a person reads it in a terminal, line by line. Times are in the zone that is named. */
export function reportOf(result: BacktestResult, timeZone = 'UTC'): readonly string[] {
  const { policy, tickets, handedOver, events, days, range } = result;
  const title = `Policy ${policy.id}, revision ${policy.revision} (${policy.name}), tried on the past`;
  if (tickets === 0 || !range) return [title, '', 'There is no ticket in this journal.'];
  const dayOf = (at: number): string =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString();
  const findings = result.enough
    ? blocks(result, (share) => ` (${share.percent.toFixed(0)} % of tickets)`)
    : blocks(result, () => '');
  return [
    title,
    `${many(tickets, 'ticket')}, ${handedOver} of them handed over; ${many(events, 'event')} on ` +
      `${many(days, 'day')} of work, ${dayOf(range.from)} to ${dayOf(range.to)}`,
    ...(result.enough ? [] : [`Fewer than 20 tickets: too few for percentages.`]),
    '',
    ...findings,
    notKnown,
  ];
}

/** The total, then each rule that had something to do. */
function blocks<T extends Tally>(
  {
    total,
    rules,
  }: {
    total: Findings<T>;
    rules: readonly ({ rule: { id: string; name: string } } & Findings<T>)[];
  },
  shareOf: (tally: T) => string,
): readonly string[] {
  const idle = rules.filter((findings) => !didSomething(findings));
  const busy = rules.filter(didSomething);
  return [
    'All rules together',
    ...lines(total, shareOf),
    '',
    ...busy.flatMap((findings) => [
      `Rule ${findings.rule.id}: ${findings.rule.name}`,
      ...lines(findings, shareOf),
      '',
    ]),
    ...(idle.length > 0
      ? [
          `Rules that would have asked for nothing: ${idle.map(({ rule }) => rule.id).join(', ')}`,
          '',
        ]
      : []),
  ];
}

const didSomething = ({ prompts, later, never }: Findings<Tally>): boolean =>
  prompts.count + later.count + never.count > 0;

/** Of a number that is zero nothing needs to be said, but of the prompts. */
function lines<T extends Tally>(
  findings: Findings<T>,
  shareOf: (tally: T) => string,
): readonly string[] {
  const { prompts, promptsPerDay, earlier, later, never, saved, needless } = findings;
  const line = (tally: T, text: string): readonly string[] =>
    tally.count === 0 ? [] : [`  ${text}${shareOf(tally)}${names(tally)}`];
  const minutes = Math.round(saved / 60_000);
  return [
    `  ${many(prompts.count, 'prompt')}, ${promptsPerDay.toFixed(1)} per day of work`,
    ...line(
      earlier,
      `${many(earlier.count, 'ticket')} handed over earlier, ${minutes} min of work saved`,
    ),
    ...line(later, `${many(later.count, 'ticket')} asked for only after the handoff`),
    ...line(never, `${many(never.count, 'ticket')} handed over without being asked`),
    ...line(
      needless,
      `${many(needless.count, 'ticket')} solved within 15 min of work after the prompt`,
    ),
    ...line(findings.outOfHours, `${many(findings.outOfHours.count, 'prompt')} out of hours`),
    ...line(
      findings.nagging,
      `${many(findings.nagging.count, 'ticket')} with more than 3 rules in 10 min`,
    ),
  ];
}

/** So many names, then how many more there are. */
const namesAtMost = 8;

function names({ tickets }: Tally): string {
  const shown = tickets.slice(0, namesAtMost).map(({ ticketId }) => `#${ticketId}`);
  const more = tickets.length - shown.length;
  return `: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
