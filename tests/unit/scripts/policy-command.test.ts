import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, describe, expect, it, test } from 'vitest';
import { journal, look, minute, worked } from '../case/journal.ts';
import { clean, edited } from '../policy/lint/clean.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'baton-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const run = (...parameters: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/policy.ts', ...parameters],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

const findingsSchema = z.array(
  z.strictObject({
    code: z.string(),
    pointer: z.string(),
    message: z.string().min(1),
    fix: z.string().min(1),
  }),
);
const findings = (stdout: string) => findingsSchema.parse(JSON.parse(stdout));

const good = file('good.json', clean());
const refused = file('refused.json', edited({ '/routes/0/to': 'l22', '/ruels': [] }));
const disabled = file('disabled.json', edited({ '/rules/2/anyOf/0/type': 'tides' }));
const unwise = file('unwise.json', edited({ '/ruels': [] }));
const broken = file('broken.json', '{\n  "schema": "baton.policy/1",\n}');

describe('lint FILE --json', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['nothing to find', good, 0, []],
    ['a warning', unwise, 0, ['W213 /ruels']],
    ['a rule that is taken out', disabled, 1, ['R101 /rules/2/anyOf/0/type']],
    ['a policy that is refused', refused, 1, ['E005 /routes/0/to']],
    ['a text that is no JSON', broken, 1, ['E001 ']],
  ])('%s', (_name, path, status, expected) => {
    const result = run('lint', path, '--json');
    expect(result).toMatchObject({ status, stderr: '' });
    expect(findings(result.stdout).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      expected,
    );
  });
});

describe('lint FILE', () => {
  it('says so when there is nothing', () => {
    expect(run('lint', good)).toEqual({ status: 0, stdout: 'Nothing found.\n', stderr: '' });
  });

  it('tells findings with line and column, and counts them', () => {
    const { status, stdout } = run('lint', refused);
    expect(status).toBe(1);
    expect(stdout).toMatch(/E005 {2}\S+refused\.json:\d+:\d+ {2}\/routes\/0\/to/);
    expect(stdout).toContain('There is no tier "l22".\n      Did you mean "l2"?');
    expect(stdout).toMatch(/1 finding refuses the policy, 0 take rules out, 0 warnings\.\n$/);
  });

  it('knows the line on which a text stops being JSON', () => {
    expect(run('lint', broken).stdout).toMatch(/broken\.json:3:1/);
  });

  it('with --matrix shows which tickets are looked after', () => {
    const { status, stdout } = run('lint', good, '--matrix');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Service desk\n\s+Network {2}VPN {2}Mail\n\s+Critical\s+3\s+3\s+3\n/);
  });
});

describe('what cannot be run', () => {
  test.each<[string, readonly string[], string]>([
    ['no file', ['lint'], 'Name the policy file.'],
    ['a file that is not there', ['lint', 'nowhere.json'], 'there is no such file'],
    ['a folder', ['lint', folder, '--json'], 'it is a folder'],
    ['an unknown option', ['lint', good, '--jsno'], "Unknown option '--jsno'."],
    ['one file too many', ['lint', good, good], 'What is'],
    ['two outputs at once', ['lint', good, '--json', '--matrix'], 'Choose one'],
    ['an unknown command', ['lnit', good], 'There is no command "lnit".'],
    ['a policy that is refused', ['explain', refused], 'There is no tier "l22".'],
    ['an unknown severity', ['explain', good, '--severity', 'sev22'], 'Did you mean "sev2"?'],
    ['no number', ['explain', good, '--worked', 'long'], 'takes a whole number'],
    ['no instant', ['explain', good, '--at', 'noon'], 'takes an instant'],
    ['an unknown rule', ['explain', good, '--rule', 'x'], 'uses no rule "x"'],
  ])('%s: says why on stderr, with exit code 2', (_name, parameters, sentence) => {
    const { status, stdout, stderr } = run(...parameters);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run policy -- ');
  });

  it('without anything it says what there is', () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(run('--help').stdout).toMatch(/lint FILE.*explain FILE.*backtest FILE/s);
  });
});

describe('explain FILE', () => {
  const states = (...parameters: readonly string[]) => {
    const { stdout } = run(
      'explain',
      good,
      '--at',
      '2026-11-02T10:00:00Z',
      '--json',
      ...parameters,
    );
    const { rules } = z
      .object({
        rules: z.array(z.object({ rule: z.object({ id: z.string() }), state: z.string() })),
      })
      .parse(JSON.parse(stdout));
    return Object.fromEntries(rules.map(({ rule, state }) => [rule.id, state]));
  };

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['a flag', ['--flag', 'security'], { security: 'fired', severe: 'unknown' }],
    [
      'work without progress',
      ['--worked', '25', '--since-progress', '20', '--severity', 'sev2'],
      { severe: 'fired', stuck: 'quiet', 'stuck-later': 'out_of_scope' },
    ],
    ['near the limit', ['--worked', '25', '--severity', 'sev3'], { stuck: 'warning' }],
    [
      'another tier',
      ['--tier', 'l2', '--worked', '70'],
      { stuck: 'out_of_scope', 'stuck-later': 'fired' },
    ],
  ])('%s', (_name, parameters, expected) => {
    expect(states(...parameters)).toMatchObject(expected);
  });

  it('says in words why, and what would change it', () => {
    const { stdout } = run('explain', good, '--worked', '20', '--rule', 'stuck');
    expect(stdout).toContain('stuck (stuck): quiet');
    expect(stdout).toContain('20 min of work without progress, limit 30');
    expect(stdout).toContain('10 more minutes of work');
  });

  it('takes tried steps, statuses and groups one after the other', () => {
    const parameters = ['--steps', 'exhausted', '--status', 'solved', '--status', 'open'];
    expect(run('explain', good, ...parameters, '--group', 'A', '--group', 'B').status).toBe(0);
  });
});

describe('backtest FILE JOURNAL', () => {
  const events = journal([
    [0, look({ status: { label: 'Open', status: 'open' }, openedAt: minute(0) })],
    [41, worked(0, 40)],
  ]);
  const lines = events.map((event) => JSON.stringify(event)).join('\n');

  it('says what the policy would have done, and that nobody knows what people would have', () => {
    const { status, stdout, stderr } = run('backtest', good, file('journal.jsonl', lines));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Clean, revision 1, over 1 tickets/);
    expect(stdout).toContain('Fewer than 20 tickets: no percentages.');
    expect(stdout).toContain('What people would have done differently is not known.');
  });

  it('names the line that is no event', () => {
    const path = file('bad.jsonl', `${lines}\n{"seq": 0}\n`);
    const { status, stderr } = run('backtest', good, path);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.jsonl:3 is no event of a journal/);
  });
});
