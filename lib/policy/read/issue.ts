import type * as z from 'zod';
import { idPattern } from '../../case/events.ts';
import { standardFlags } from '../schema/fields.ts';
import type { Finding } from '../finding.ts';
import { nearest } from './nearest.ts';
import { pointer, valueAt } from './pointer.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A word from a closed list that this version doesn't know: perhaps a newer one does. */
export const unknownWord = 'R101';

/** One thing that a schema found wrong, in plain words. */
export function findingOf(issue: Issue, document: unknown, path: Path): Finding {
  const value = valueAt(document, path);
  const key = nameOf(path);
  const at = (code: string, message: string, fix: string): Finding => ({
    code,
    pointer: pointer(...path),
    message: `${key} ${message}.`,
    fix,
  });
  if (value === undefined) {
    const code = path.at(-1) === 'startTier' ? 'E009' : 'E003';
    return at(code, 'is missing', `Add ${key}${asked(issue)}.`);
  }
  const shown = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return at('E003', `must be ${kind(issue.expected)}, but is ${shown}`, `Correct ${key}.`);
    case 'too_small':
      return at('E003', `must ${least(issue)}, but is ${shown}`, `Enlarge ${key}.`);
    case 'too_big':
      return at('E003', `must ${most(issue)}, but is ${shown}`, `Reduce ${key}.`);
    case 'invalid_value':
      return oneOf(at, value, issue.values.map(String));
    case 'invalid_union':
      return oneOf(at, value, ('options' in issue ? (issue.options ?? []) : []).map(String));
    case 'invalid_format':
      return misshapen(at, value, issue);
    case 'unrecognized_keys':
      return at('E003', `has the unknown key ${issue.keys.join(', ')}`, 'Take it out.');
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return at('E003', `isn't what a policy can have here: ${shown}`, `Correct ${key}.`);
  }
}

type At = (code: string, message: string, fix: string) => Finding;

function oneOf(at: At, value: unknown, words: readonly string[]): Finding {
  if (typeof value !== 'string') {
    return at('E003', `must be ${list(words)}, but is ${show(value)}`, 'Choose one of them.');
  }
  const meant = nearest(value, words);
  const fix = meant ? `Did you mean "${meant}"?` : `Choose ${list(words)}, or update Baton.`;
  return at(unknownWord, `is ${show(value)}, which this version doesn't know`, fix);
}

function misshapen(at: At, value: unknown, issue: z.core.$ZodIssueInvalidStringFormat): Finding {
  if (issue.pattern === String(idPattern)) {
    const rule =
      'Use small letters, digits, - and _, at most 63, beginning with a letter or digit.';
    return at('E004', `must be an id, but is ${show(value)}`, rule);
  }
  if (issue.format === 'starts_with') {
    const meant = nearest(String(value), standardFlags);
    const fix = meant ? `Did you mean "${meant}"?` : 'Begin flags of your own with x-.';
    return at(unknownWord, `is ${show(value)}, which is no flag this version knows`, fix);
  }
  const shape = shapes[issue.format];
  const wanted = shape ?? 'a time of day such as 08:30';
  return at(
    shape ? 'E003' : 'E006',
    `must be ${wanted}, but is ${show(value)}`,
    `Write ${wanted}.`,
  );
}

const shapes: { readonly [format: string]: string } = {
  date: 'a date such as 2026-12-24',
  datetime: 'an instant such as 2026-12-24T08:00:00Z',
};

function kind(expected: string): string {
  return kinds[expected] ?? 'something else';
}

const kinds: { readonly [expected: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object in { }',
  record: 'an object in { }',
};

const asked = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return `: ${kind(issue.expected)}`;
  return issue.code === 'invalid_value' ? `: ${list(issue.values.map(String))}` : '';
};

function least({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string')
    return minimum === 1 ? 'not be empty' : `have ${minimum} letters or more`;
  return origin === 'array' ? `have ${minimum} or more entries` : `be ${minimum} or more`;
}

function most({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `have ${maximum} letters at most`;
  return origin === 'array' ? `have ${maximum} entries at most` : `be ${maximum} or less`;
}

/** The last key of a path, with its number when it is an entry of a list. */
function nameOf(path: Path): string {
  const key = path.findLast((part) => typeof part === 'string');
  const last = path.at(-1);
  if (key === undefined) return 'The document';
  return typeof last === 'number' ? `Entry ${last + 1} of "${key}"` : `"${key}"`;
}

const list = (words: readonly string[]): string =>
  words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}`;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Outside of rules nothing can be taken out: there an unknown word refuses the document. */
export const refused = (finding: Finding): Finding =>
  finding.code === unknownWord ? { ...finding, code: 'E003' } : finding;
