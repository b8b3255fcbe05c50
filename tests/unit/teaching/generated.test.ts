import { describe, expect, it } from 'vitest';
import { isGeneratedName, isGeneratedValue, isPassing } from '../../../lib/teaching/generated.ts';

describe('names that a tool made', () => {
  it.each([
    'ember1234',
    ':r1a:',
    '«r3»',
    'css-1q2w3e',
    'sc-bdVaJa',
    'jss42',
    'svelte-1tky8bj',
    'Field_value__3xYzA',
    'mat-input-3',
    'ticket-4711',
    'radix-r3',
    'j_idt45',
    'bdVaJa',
    'a3f9c1',
    'row_12',
    '6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
    'x-auto-19',
    'xkcdqwz',
    'gwt-uid-7',
    'ng-tns-c42-1',
    'v-k3j4',
    '_ngcontent',
  ])('%s is one', (name) => {
    expect(isGeneratedName(name)).toBe(true);
  });

  it.each([
    'subject',
    'ticket-subject',
    'issue_subject',
    'ticketTitle',
    'requesterName',
    'status-label',
    'h2title',
    'panelHeader',
    'DetailsPane',
    'field-status',
    'kopfzeile',
    'btn-primary',
  ])('%s is none', (name) => {
    expect(isGeneratedName(name)).toBe(false);
  });

  it.each([
    ['custom_fields[12]', false],
    ['issue[subject]', false],
    ['ticket.status', false],
    ['6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c', true],
    ['field_84738291', true],
    [':r1:', true],
  ])('the value %s: %s', (value, expected) => {
    expect(isGeneratedValue(value)).toBe(expected);
  });

  it.each(['active', 'is-open', 'text-sm', 'mt-4', 'flex', 'selected'])(
    '%s says how it is at the moment or looks',
    (name) => {
      expect(isPassing(name)).toBe(true);
    },
  );
});
