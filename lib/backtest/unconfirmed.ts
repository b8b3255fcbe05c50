import type { Judgement } from '../policy/verdict.ts';

/** Whether a rule waits for somebody to see the ticket again. */
export const isUnconfirmed = ({ outcomes }: Judgement): boolean =>
  outcomes.some(({ triggers }) =>
    triggers.some(({ assessment }) => assessment.unconfirmed === true),
  );
