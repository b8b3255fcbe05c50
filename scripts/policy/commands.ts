import type { Command } from './command.ts';

interface Listed {
  /** Name and parameters. */
  readonly usage: string;
  readonly does: string;
  /** Only what is asked for is loaded: checking a policy has to be quick. */
  load(): Promise<Command>;
}

/** Everything that `npm run policy` can do. */
export const commands: ReadonlyMap<string, Listed> = new Map([
  [
    'lint',
    {
      usage: 'lint FILE [--json | --matrix]',
      does: 'What is wrong or unwise in a policy; with --matrix also which tickets its rules look after.',
      load: async () => (await import('./lint-command.ts')).lintCommand,
    },
  ],
  [
    'explain',
    {
      usage: [
        'explain FILE [--rule ID] [--severity sev2] [--affected 12] [--category vpn] [--priority P2]',
        '[--flag security]… [--doubt risky_change]… [--status open]… [--group NAME]… [--tag WORD]…',
        '[--title TEXT] [--tier l1] [--steps exhausted|blocked] [--opened MIN] [--in-tier MIN]',
        '[--worked MIN] [--since-progress MIN] [--replied MIN] [--heard MIN] [--at INSTANT] [--json]',
      ].join('\n          '),
      does: 'Which rules fire for such a ticket, why, and what would change it; minutes count back from now.',
      load: async () => (await import('./explain-command.ts')).explainCommand,
    },
  ],
  [
    'backtest',
    {
      usage: 'backtest FILE JOURNAL [--time-zone Europe/Berlin] [--json]',
      does: 'What a policy would have done in the past; the journal is what the options page exports.',
      load: async () => (await import('./backtest-command.ts')).backtestCommand,
    },
  ],
  [
    'schema',
    {
      usage: 'schema',
      does: 'The JSON Schema of policies, as in docs/policy.schema.json.',
      load: async () => (await import('./schema-command.ts')).schemaCommand,
    },
  ],
]);

/** What there is to choose from. */
export const overview = (): string =>
  [...commands.values()]
    .map(({ usage, does }) => `  ${usage}\n          ${does}\n`)
    .reduce((text, one) => text + one, 'Usage: npm run policy -- COMMAND\n');
