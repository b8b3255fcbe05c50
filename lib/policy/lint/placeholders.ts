import type { Finding } from '../finding.ts';
import { nearest } from '../read/nearest.ts';
import { pointer } from '../read/pointer.ts';
import type { Lint } from './lint.ts';

/** What texts of a policy may leave open, to be filled in from the ticket. */
const known = [
  'ticket.id',
  'ticket.subject',
  'ticket.requester',
  'ticket.status',
  'tier.name',
  'clock.touch',
  'clock.calendar',
  'clock.business',
  'steps.table',
] as const;

/** E011: a placeholder that nothing fills in. */
export const placeholders: Lint = ({ policy }) => {
  const texts: readonly (readonly [string | undefined, string])[] = [
    ...policy.noteTemplates.flatMap(({ sections }, template) =>
      sections.map(
        ({ heading }, at) =>
          [heading, pointer('noteTemplates', template, 'sections', at, 'heading')] as const,
      ),
    ),
    ...(policy.updateCadence ?? []).map(
      ({ draft }, at) => [draft, pointer('updateCadence', at, 'draft')] as const,
    ),
    [policy.followUp?.confirmWithRequester?.draft, '/followUp/confirmWithRequester/draft'],
  ];
  return texts.flatMap(([text = '', at]) =>
    [...text.matchAll(/\{\{([^{}]*)\}\}/g)].flatMap(([, name = '']) => problem(name.trim(), at)),
  );
};

function problem(name: string, at: string): readonly Finding[] {
  if (known.some((one) => one === name)) return [];
  const meant = nearest(name, known);
  return [
    {
      code: 'E011',
      pointer: at,
      message: `Nothing fills in the placeholder "{{${name}}}".`,
      fix: meant ? `Did you mean "{{${meant}}}"?` : `Use one of: ${known.join(', ')}.`,
    },
  ];
}
