import { backtest } from '../../lib/backtest/backtest.ts';
import { journalEventSchema, type JournalEvent } from '../../lib/case/events.ts';
import { backtestText } from './backtest-text.ts';
import { CannotRun } from './cannot-run.ts';
import { readParameters, type Command } from './command.ts';
import { readText } from './read-text.ts';
import { usablePolicy } from './usable-policy.ts';

const options = { json: { type: 'boolean' }, 'time-zone': { type: 'string' } } as const;

export const backtestCommand: Command = async (parameters) => {
  const files = ['policy file', 'journal file'] as const;
  const { values, positionals } = readParameters(parameters, options, files);
  const [policyFile = '', journalFile = ''] = positionals;
  const policy = await usablePolicy(policyFile);
  const events = eventsIn(await readText(journalFile), journalFile);
  const timeZone = zoneFrom(values['time-zone']);
  const result = backtest(policy, events, { timeZone });
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : backtestText(result));
  return 0;
};

/** JSON Lines: one event per line, in order. */
const eventsIn = (text: string, file: string): readonly JournalEvent[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = journalEventSchema.safeParse(jsonOf(line));
    if (parsed.success) return [parsed.data];
    throw new CannotRun(`${file}:${index + 1} is no event of a journal.`);
  });

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function zoneFrom(typed: string | undefined): string {
  if (typed === undefined) return Temporal.Now.timeZoneId();
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch (error) {
    throw new CannotRun(`There is no time zone "${typed}".`, { cause: error });
  }
}
