import { describe, expect, it } from 'vitest';
import text from '../../../docs/policy.md?raw';
import whole from '../../../docs/my-team.baton.json?raw';
import { doubtReasons } from '../../../lib/case/events.ts';
import { anchors, clockKinds } from '../../../lib/clock/clock.ts';
import { standardFlags, standardSections } from '../../../lib/policy/schema/fields.ts';
import { lintPolicy } from '../../../lib/policy/lint/lint-policy.ts';
import { policySchema } from '../../../lib/policy/schema.ts';
import { checklistSchema } from '../../../lib/policy/schema/checklist.ts';
import { defaultsSchema } from '../../../lib/policy/schema/defaults.ts';
import { filterFields, filterOperators } from '../../../lib/policy/schema/filter.ts';
import { noteTemplateSchema } from '../../../lib/policy/schema/note-template.ts';
import {
  cadenceSchema,
  followUpSchema,
  slaTargetSchema,
} from '../../../lib/policy/schema/promises.ts';
import { routeSchema, ruleSchema } from '../../../lib/policy/schema/rule.ts';
import { tierSchema } from '../../../lib/policy/schema/tier.ts';
import * as kinds from '../../../lib/policy/triggers/kinds.ts';
import { commands } from '../../../scripts/policy/commands.ts';
import { minute } from '../case/journal.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isEntry = (value: unknown): value is Json & { id: string } =>
  isObject(value) && typeof value['id'] === 'string';

/** The document's blocks of JSON: whole policies, and what is put into them step by step. */
const blocks = [...text.matchAll(/^```json (complete|add)\n(.*?)^```$/gms)].map(
  ([, kind, json = '']) => ({ kind, json: parsed(json) }),
);

function parsed(json: string): Json {
  const value: unknown = JSON.parse(json);
  if (!isObject(value)) throw new Error('A block is an object.');
  return value;
}

/** As the document tells its reader to put a step into the file. */
function put(there: unknown, given: unknown): unknown {
  if (isList(there) && isList(given) && given.every(isEntry)) {
    const all = [...there];
    for (const entry of given) {
      const at = all.findIndex((one) => isEntry(one) && one.id === entry.id);
      if (at < 0) all.push(entry);
      else all[at] = put(all[at], entry);
    }
    return all;
  }
  if (!isObject(there) || !isObject(given)) return given;
  return Object.fromEntries(
    [...new Set([...Object.keys(there), ...Object.keys(given)])].map((key) => [
      key,
      key in there && key in given ? put(there[key], given[key]) : (given[key] ?? there[key]),
    ]),
  );
}

/** The file after each step. */
const files: unknown[] = [];
for (const { kind, json } of blocks) {
  files.push(kind === 'complete' ? json : put(files.at(-1), json));
}

describe('the first policy of the documentation', () => {
  it('has five steps', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['complete', 'add', 'add', 'add', 'add']);
  });

  it.each(files.map((file, index) => [index + 1, file]))(
    'is without a finding after step %i',
    (_step, file) => {
      expect(lintPolicy(JSON.stringify(file), minute(0))).toEqual([]);
    },
  );

  it('comes to the file that is shown as the whole', () => {
    expect(JSON.parse(whole)).toEqual(files.at(-1));
  });
});

describe('the commands', () => {
  it.each([...commands.keys()])('%s is told', (name) => {
    expect(text).toContain(`npm run -s policy -- ${name}`);
  });
});

describe('the reference', () => {
  /** Every key of the published list of finding codes is told, and no other. */
  const codes = [...text.matchAll(/^\| ([ERW]\d{3}) /gm)].map(([, code]) => code);
  const sources = import.meta.glob<string>('../../../lib/policy/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const written = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/'([ERW]\d{3})'/g)].map(([, code]) => code),
  );

  it('lists every code that a finding can have, once', () => {
    expect(codes).toHaveLength(new Set(codes).size);
    expect(new Set(codes)).toEqual(new Set(written));
  });

  it.each([
    ['the file', Object.keys(policySchema.shape)],
    ['the defaults', Object.keys(defaultsSchema.shape)],
    ['a tier', Object.keys(tierSchema.shape)],
    ['a rule', Object.keys(ruleSchema.shape)],
    ['a route', Object.keys(routeSchema.shape)],
    ['a checklist', Object.keys(checklistSchema.shape)],
    ['a template', Object.keys(noteTemplateSchema.shape)],
    ['a promised time', Object.keys(slaTargetSchema.shape)],
    ['an update', Object.keys(cadenceSchema.shape)],
    ['what follows', Object.keys(followUpSchema.shape)],
    ['triggers', Object.keys(kinds)],
    ['anchors', anchors],
    ['clocks', clockKinds],
    ['filters', [...filterFields, ...filterOperators]],
    ['flags', standardFlags],
    ['doubts', doubtReasons],
    ['sections', standardSections],
  ])('tells all there is of %s', (_of, names) => {
    expect(
      names.filter((name) => !new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(text)),
    ).toEqual([]);
  });
});
