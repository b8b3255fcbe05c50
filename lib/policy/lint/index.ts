import { calendars } from './calendars.ts';
import { calendarUnnamed } from './calendar-unnamed.ts';
import { checklistLength } from './checklist-length.ts';
import { closedForUrgent } from './closed-for-urgent.ts';
import { contradictions } from './contradictions.ts';
import { deadEnds } from './dead-ends.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { endless } from './endless.ts';
import { holidaysEnd } from './holidays-end.ts';
import { includeCycles } from './include-cycles.ts';
import { laterThanSla } from './later-than-sla.ts';
import { links } from './links.ts';
import type { Lint } from './lint.ts';
import { nagging } from './nagging.ts';
import { neverOpen } from './never-open.ts';
import { noDestination } from './no-destination.ts';
import { nothingUrgent } from './nothing-urgent.ts';
import { personalData } from './personal-data.ts';
import { placeholders } from './placeholders.ts';
import { requiredSections } from './required-sections.ts';
import { sections } from './sections.ts';
import { senselessConditions } from './senseless-conditions.ts';
import { severeButSlow } from './severe-but-slow.ts';
import { shadowed } from './shadowed.ts';
import { slowAcknowledgement } from './slow-acknowledgement.ts';
import { startTier } from './start-tier.ts';
import { uncovered } from './uncovered.ts';
import { unknownReferences } from './unknown-references.ts';
import { unknownSections } from './unknown-sections.ts';
import { warningsTooLate } from './warnings-too-late.ts';

/** What refuses a document (E…). */
export const refusing: readonly Lint[] = [
  duplicateIds,
  unknownReferences,
  senselessConditions,
  calendars,
  calendarUnnamed,
  neverOpen,
  endless,
  startTier,
  includeCycles,
  sections,
  placeholders,
  links,
];

/** What takes a rule out (R…). */
export const disabling: readonly Lint[] = [contradictions, noDestination];

/** What only warns (W…), said of the rules that can fire. */
export const warning: readonly Lint[] = [
  shadowed,
  uncovered,
  deadEnds,
  laterThanSla,
  warningsTooLate,
  severeButSlow,
  unknownSections,
  requiredSections,
  nothingUrgent,
  closedForUrgent,
  holidaysEnd,
  checklistLength,
  nagging,
  personalData,
  slowAcknowledgement,
];
