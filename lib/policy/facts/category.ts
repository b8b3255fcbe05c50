import type { Case } from '../../case/case.ts';
import type { Policy } from '../schema.ts';

/**
 * The category that the policy's hints point at; the agent confirms it. The
 * page's own category, if it is called the same, counts first; then the first
 * category in the document with a hint that is part of the subject, a tag or
 * the form's category, without regard to capitals.
 */
export function suggestCategory(policy: Policy, theCase: Case): string | undefined {
  const { facts } = theCase;
  const { categories } = policy.vocabulary;
  const form = facts.category?.value.toLowerCase();
  const named = categories.find(({ id, label }) => form === id || form === label.toLowerCase());
  if (named) return named.id;

  const texts = {
    title: [facts.subject?.value ?? ''],
    tags: facts.tags?.value ?? [],
    form: [facts.category?.value ?? ''],
  };
  return categories.find(({ hints = [] }) =>
    hints.some(({ field, value }) =>
      texts[field].some((text) => {
        const searched = text.toLowerCase();
        return value.some((part) => searched.includes(part.toLowerCase()));
      }),
    ),
  )?.id;
}
