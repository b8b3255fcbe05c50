import type { Verdict } from '../policy/verdict.ts';

/** Whether a rule waits for somebody to see the ticket again. */
export const isUnconfirmed = ({ outcomes }: Verdict): boolean =>
  outcomes.some(({ triggers }) =>
    triggers.some(({ assessment }) => assessment.unconfirmed === true),
  );
