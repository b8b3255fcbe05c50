import type { History } from './history.ts';
import { looksBack } from '../policy/facts/looks-back.ts';
import { Lately } from './others.ts';
import { Queue } from './queue.ts';
import type { Replayed } from './stay.ts';
import type { Setting, TicketReplay } from './ticket-replay.ts';
import { Trial } from './trial.ts';

/** So many looks at tickets are one slice of work: some milliseconds. */
const slice = 64;

/**
 * Lives a journal through again, slice by slice; yields how many of its tickets
 * are done. One ticket after the other, unless the policy has rules about
 * tickets that are alike: then all side by side.
 */
export function* replayAll(
  { tickets }: History,
  setting: Setting,
): Generator<number, readonly Replayed[]> {
  const window = looksBack(setting.policy);
  if (window > 0) {
    const trials = tickets.map((ticket) => new Trial(setting, ticket));
    yield* sideBySide(trials, new Lately(window));
    return trials.flatMap((trial) => trial.outcome() ?? []);
  }
  const outcomes: Replayed[] = [];
  let steps = 0;
  for (const [index, ticket] of tickets.entries()) {
    const trial = new Trial(setting, ticket);
    for (const replay of replaysOf(trial)) {
      while (replay.nextAt !== undefined) {
        replay.step([]);
        steps += 1;
        if (steps % slice === 0) yield index;
      }
    }
    outcomes.push(...[trial.outcome()].filter((outcome) => outcome !== undefined));
  }
  return outcomes;
}

/** Alternatives are known once the ticket's own story is over. */
function* replaysOf(trial: Trial): Generator<TicketReplay> {
  yield trial.main;
  yield* trial.takeAlternatives();
}

interface Entry {
  readonly replay: TicketReplay;
  /** Absent for an alternative. */
  readonly trial?: Trial;
}

function* sideBySide(trials: readonly Trial[], lately: Lately): Generator<number, void> {
  const queue = new Queue<Entry>();
  const push = (entry: Entry): void => {
    const { nextAt, nextSeq } = entry.replay;
    if (nextAt !== undefined) queue.add(entry, nextAt, nextSeq);
  };
  for (const trial of trials) push({ replay: trial.main, trial });
  let steps = 0;
  let done = 0;
  for (let entry = queue.take(); entry; entry = queue.take()) {
    const { replay, trial } = entry;
    const { happened, key, nextAt = replay.now } = replay;
    replay.step(lately.besides(key, nextAt));
    if (trial) {
      if (replay.happened > happened) lately.note(replay);
      for (const alternative of trial.takeAlternatives()) push({ replay: alternative });
      if (replay.nextAt === undefined) done += 1;
    }
    push(entry);
    steps += 1;
    if (steps % slice === 0) yield done;
  }
}
