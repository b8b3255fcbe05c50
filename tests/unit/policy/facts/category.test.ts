import { expect, test } from 'vitest';
import type { TicketFacts } from '../../../../lib/case/ticket.ts';
import { suggestCategory } from '../../../../lib/policy/facts/category.ts';
import { caseOf, look } from '../../case/journal.ts';
import { policyOf } from '../policy.ts';

const hint = (field: 'title' | 'tags' | 'form', ...value: string[]) => ({
  field,
  operator: 'contains_any' as const,
  value,
});
const policy = policyOf({
  vocabulary: {
    categories: [
      {
        id: 'vpn',
        label: 'VPN',
        hints: [hint('title', 'AnyConnect', 'tunnel'), hint('tags', 'vpn')],
      },
      { id: 'mail', label: 'Email', hints: [hint('title', 'mail'), hint('form', 'messaging')] },
      { id: 'other', label: 'Other' },
    ],
  },
});

test.each<[string, TicketFacts, string | undefined]>([
  ['a word of the subject, whatever its capitals', { subject: 'anyconnect fails' }, 'vpn'],
  ['a part of a word', { subject: 'Mailbox full' }, 'mail'],
  ['a tag', { tags: ['home', 'VPN-users'] }, 'vpn'],
  ['the form', { category: 'Messaging & Chat' }, 'mail'],
  ['the first category in the document', { subject: 'Mail over the tunnel' }, 'vpn'],
  ["the page's own category before any hint", { subject: 'tunnel', category: 'email' }, 'mail'],
  ['no hint', { subject: 'Printer' }, undefined],
  ['nothing known', {}, undefined],
])('suggests by %s', (_name, facts, expected) => {
  expect(suggestCategory(policy, caseOf([[0, look(facts)]]))).toBe(expected);
});
