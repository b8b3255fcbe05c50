import type {
  ExplainedPart,
  ExplainedRule,
  Explanation,
} from '../../lib/policy/explain/explanation.ts';
import type { RuleOutcome, Truth } from '../../lib/policy/verdict.ts';

const signs: { readonly [T in Truth]: string } = { holds: 'yes', not_yet: 'no ', unknown: '?  ' };

const states: { readonly [S in RuleOutcome['state']]: string } = {
  fired: 'FIRED',
  warning: 'comes near',
  quiet: 'quiet',
  unknown: 'undecided',
  out_of_scope: 'not about this ticket',
};

/** An explanation as a person reads it, rule by rule. */
export const explanationText = ({ tier, rules }: Explanation): string =>
  [`The ticket is at ${tier.name}.`, '', ...rules.flatMap(ruleText)].join('\n');

function ruleText({
  rule,
  state,
  because,
  joined,
  conditions,
  triggers,
  destination,
  speaks,
  keptQuietBy,
}: ExplainedRule): readonly string[] {
  const joint = joined === 'allOf' ? 'all of these' : 'one of these';
  return [
    `${rule.name} (${rule.id}): ${states[state]}${speaks ? ', and it is the one that speaks' : ''}`,
    `  ${because}`,
    ...conditions.map(partText),
    ...(triggers.length > 1 ? [`  and ${joint}:`] : []),
    ...triggers.map(partText),
    ...(destination ? [`  Goes to ${destination.tier.name}.`] : []),
    ...(keptQuietBy === undefined ? [] : [`  Kept quiet: ${keptQuietBy}.`]),
    '',
  ];
}

const partText = ({ asks, is, truth, missing }: ExplainedPart): string =>
  `  ${signs[truth]}  ${asks}: ${is}${missing === undefined ? '' : ` (missing: ${missing})`}`;
