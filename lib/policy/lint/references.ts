import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { Condition } from '../schema/filter.ts';
import type { Rule } from '../schema/rule.ts';
import { definitionOf } from '../triggers/index.ts';
import { conditionsIn } from './conditions.ts';
import type { PolicyDraft } from './lint.ts';

/** The lists of a policy whose entries are named elsewhere in it. */
export type ReferenceList =
  | 'tier'
  | 'calendar'
  | 'checklist'
  | 'noteTemplate'
  | 'severity'
  | 'priority'
  | 'category'
  | 'flag'
  | 'status';

/** A place where a policy names something. */
export interface Reference {
  readonly list: ReferenceList;
  readonly id: string;
  readonly at: string;
}

/** Every name in a policy that has to lead somewhere. */
export const references = (draft: PolicyDraft): readonly Reference[] => {
  const { policy, rulePointers } = draft;
  const { defaults, vocabulary } = policy;
  return [
    ...one('tier', defaults.startTier, '/defaults/startTier'),
    ...one('calendar', defaults.calendar, '/defaults/calendar'),
    ...vocabulary.categories.flatMap(({ parent }, index) =>
      one('category', parent, pointer('vocabulary', 'categories', index, 'parent')),
    ),
    ...policy.tiers.flatMap((tier, index) => ofTier(tier, pointer('tiers', index))),
    ...policy.routes.flatMap(({ from, to }, index) => [
      ...many('tier', from, pointer('routes', index, 'from')),
      ...one('tier', to, pointer('routes', index, 'to')),
    ]),
    ...policy.rules.flatMap((rule, index) => ofRule(rule, rulePointers[index] ?? '')),
    ...policy.checklists.flatMap(({ categories, includes }, index) => [
      ...many('category', categories, pointer('checklists', index, 'categories')),
      ...many('checklist', includes, pointer('checklists', index, 'includes')),
    ]),
    ...policy.noteTemplates.flatMap(({ sections }, template) =>
      sections.flatMap(({ requiredForTiers }, section) =>
        many(
          'tier',
          requiredForTiers,
          pointer('noteTemplates', template, 'sections', section, 'requiredForTiers'),
        ),
      ),
    ),
    ...(policy.slaTargets ?? []).flatMap(({ calendar }, index) =>
      one('calendar', calendar, pointer('slaTargets', index, 'calendar')),
    ),
    ...conditionsIn(draft).flatMap(({ condition, at }) => ofCondition(condition, `${at}/value`)),
  ];
};

const ofTier = (tier: Policy['tiers'][number], at: string): readonly Reference[] => [
  ...one('calendar', tier.calendar, `${at}/calendar`),
  ...one('tier', tier.fallback, `${at}/fallback`),
  ...one('noteTemplate', tier.noteTemplate, `${at}/noteTemplate`),
  ...one('severity', tier.vendor?.phoneRequiredAt, `${at}/vendor/phoneRequiredAt`),
];

const ofRule = (rule: Rule, at: string): readonly Reference[] => [
  ...many('tier', rule.fromTiers, `${at}/fromTiers`),
  ...one('tier', rule.effect.to, `${at}/effect/to`),
  ...(['anyOf', 'allOf'] as const).flatMap((key) =>
    (rule[key] ?? []).flatMap((trigger, index) =>
      (definitionOf(trigger).names?.(trigger) ?? []).flatMap(({ list, id, under }) =>
        one(list, id, `${at}/${key}/${index}/${under}`),
      ),
    ),
  ),
];

function ofCondition({ field, value }: Condition, at: string): readonly Reference[] {
  switch (field) {
    case 'severity':
    case 'priority':
    case 'category':
    case 'flag':
    case 'status':
      return Array.isArray(value) ? many(field, value, at) : one(field, String(value), at);
    case 'affectedUsers':
    case 'group':
    case 'assignee':
    case 'requester':
    case 'tag':
    case 'title':
      return [];
  }
}

const one = (list: ReferenceList, id: string | undefined, at: string): readonly Reference[] =>
  id === undefined ? [] : [{ list, id, at }];

const many = (
  list: ReferenceList,
  ids: readonly string[] | undefined,
  at: string,
): readonly Reference[] => (ids ?? []).map((id, index) => ({ list, id, at: `${at}/${index}` }));
