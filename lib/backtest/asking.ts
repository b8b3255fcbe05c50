import type { Policy } from '../policy/schema.ts';

/**
 * What of a policy can bring up a prompt: neither rules that inform somebody
 * beside the ladder nor those that only advise do, and warnings aren't prompts.
 * Whether and when the others ask doesn't depend on them.
 */
export const askingPart = (policy: Policy): Policy => ({
  ...policy,
  rules: policy.rules
    .filter(({ enabled, effect }) => enabled && asks(effect))
    .map((rule) => ({ ...rule, warnAtPercent: [] })),
});

const asks = ({ kind, urgency }: Policy['rules'][number]['effect']): boolean =>
  kind !== 'hierarchical' && urgency !== 'advise';
