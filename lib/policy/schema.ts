import * as z from 'zod';
import { idSchema } from '../case/events.ts';
import { ticketStatuses } from '../case/ticket.ts';
import { flagSchema, minutesSchema } from './fields.ts';
import { triggerSchema } from './triggers/index.ts';

/**
 * The escalation policy document, `baton.policy/1`: data only, no code, no
 * regular expressions, no templates that execute. Lengths of time are whole
 * minutes in the file. Unknown keys are kept and reported, never an error, so
 * that an older Baton reads a newer file of the same major.
 */
export const policySchemaId = 'baton.policy/1';

const name = z.string().min(1).max(120);
const sentence = z.string().min(1).max(500);

/** A fact that a filter can ask for. */
export const filterFields = [
  'severity',
  'affectedUsers',
  'category',
  'flag',
  'status',
  'priority',
  'group',
  'assignee',
  'requester',
  'tag',
  'title',
] as const;
export type FilterField = (typeof filterFields)[number];

export const filterOperators = ['is', 'is_not', 'at_least', 'at_most', 'contains_any'] as const;

export const conditionSchema = z.looseObject({
  field: z.enum(filterFields),
  operator: z.enum(filterOperators),
  value: z.union([z.string().max(500), z.number(), z.array(z.string().max(500)).min(1).max(100)]),
});
export type Condition = z.output<typeof conditionSchema>;

/** Three-valued: a condition on a fact nobody knows is neither true nor false. */
export const filterSchema = z.looseObject({
  all: z.array(conditionSchema).max(50).optional(),
  any: z.array(conditionSchema).max(50).optional(),
  none: z.array(conditionSchema).max(50).optional(),
});
export type Filter = z.output<typeof filterSchema>;

const snoozeSchema = z.looseObject({
  optionsMinutes: z.array(minutesSchema).min(1).max(6),
  max: z.int().min(0).max(20),
  /** From how many snoozes on a reason is asked. */
  reasonAfter: z.int().min(0).max(20),
});

/** Whether an incomplete note may leave: never, with a warning, or always. */
export const gateSchema = z.enum(['block', 'warn', 'off']);
export type Gate = z.output<typeof gateSchema>;

const percents = z.array(z.int().min(1).max(300)).max(5);

const defaultsSchema = z.looseObject({
  calendar: idSchema.optional(),
  startTier: idSchema,
  idleAfterMinutes: minutesSchema.default(3),
  gapMinutes: minutesSchema.default(10),
  offscreenCheckInMinutes: minutesSchema.default(30),
  resumeGraceMinutes: z.int().min(0).max(1_440).default(5),
  warnAtPercent: percents.default([75]),
  snooze: snoozeSchema.default({ optionsMinutes: [5, 10, 20], max: 2, reasonAfter: 1 }),
  gate: gateSchema.default('warn'),
  pauseOnStatus: z.array(z.enum(ticketStatuses)).default(['pending', 'solved', 'closed']),
});

const severitySchema = z.looseObject({
  id: idSchema,
  label: name,
  definition: sentence.optional(),
  majorIncident: z.boolean().optional(),
});

const categorySchema = z.looseObject({
  id: idSchema,
  label: name,
  parent: idSchema.optional(),
  /** They suggest a category; the agent confirms. */
  hints: z
    .array(
      z.looseObject({
        field: z.enum(['title', 'tags', 'form']),
        operator: z.literal('contains_any'),
        value: z.array(z.string().min(1).max(120)).min(1).max(50),
      }),
    )
    .max(20)
    .optional(),
});

const vocabularySchema = z.looseObject({
  /** Most severe first. */
  severities: z.array(severitySchema).max(20).default([]),
  priorities: z.array(severitySchema).max(20).optional(),
  categories: z.array(categorySchema).max(200).default([]),
  flags: z.array(flagSchema).max(50).default([]),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const openHours = z.array(z.tuple([timeOfDay, timeOfDay])).max(10);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Kept as written; business hours aren't measured by this version. */
const calendarSchema = z.union([
  z.looseObject({ id: idSchema, always: z.literal(true) }),
  z.looseObject({
    id: idSchema,
    timeZone: z.string().min(1).max(60),
    week: z.partialRecord(z.enum(weekdays), openHours),
    holidays: z
      .array(z.looseObject({ date: z.iso.date(), name, open: openHours.optional() }))
      .max(400)
      .optional(),
    validThrough: z.iso.date().optional(),
  }),
]);

export const targetTypes = ['group', 'person', 'queue', 'email', 'phone', 'chat', 'url'] as const;

const targetSchema = z.looseObject({
  id: idSchema,
  type: z.enum(targetTypes),
  label: name,
  value: z.string().min(1).max(500),
  when: filterSchema.optional(),
});
export type Target = z.output<typeof targetSchema>;

const tierSchema = z.looseObject({
  id: idSchema,
  level: z.int().min(1).max(9),
  name,
  kind: z.enum(['internal', 'specialist', 'vendor', 'management', 'security']),
  targets: z.array(targetSchema).max(50).default([]),
  calendar: idSchema.optional(),
  acknowledgeWithinMinutes: minutesSchema.optional(),
  outOfHours: z.enum(['queue', 'fallback', 'oncall']).optional(),
  fallback: idSchema.optional(),
  noteTemplate: idSchema.optional(),
  gate: gateSchema.optional(),
  /** No way out from here, on purpose. */
  final: z.boolean().optional(),
});
export type Tier = z.output<typeof tierSchema>;

const routeSchema = z.looseObject({
  from: z.array(idSchema).min(1).max(20),
  filter: filterSchema.optional(),
  to: idSchema,
});

export const urgencies = ['advise', 'prompt', 'immediate'] as const;

const effectSchema = z.looseObject({
  kind: z.enum(['functional', 'hierarchical', 'swarm']),
  urgency: z.enum(urgencies),
  to: idSchema.optional(),
  gate: gateSchema.optional(),
  message: sentence.optional(),
});

export const ruleSchema = z.looseObject({
  id: idSchema,
  name,
  enabled: z.boolean().default(true),
  fromTiers: z.array(idSchema).min(1).max(20).optional(),
  filter: filterSchema.optional(),
  anyOf: z.array(triggerSchema).min(1).max(20).optional(),
  allOf: z.array(triggerSchema).min(1).max(20).optional(),
  effect: effectSchema,
  warnAtPercent: percents.optional(),
  repeatEveryMinutes: minutesSchema.optional(),
  maxPrompts: z.int().min(1).max(20).optional(),
  snooze: snoozeSchema.optional(),
  /** Shown to the agent and put in the note. */
  explain: sentence,
});
export type Rule = z.output<typeof ruleSchema>;

export const evidenceKinds = ['none', 'text', 'log', 'screenshot'] as const;

const stepSchema = z.looseObject({
  id: idSchema,
  text: sentence,
  required: z.boolean().default(true),
  help: z.string().max(2_000).optional(),
  filter: filterSchema.optional(),
  evidence: z.enum(evidenceKinds).default('none'),
  risky: z.boolean().optional(),
});
export type Step = z.output<typeof stepSchema>;

const checklistSchema = z.looseObject({
  id: idSchema,
  name: name.optional(),
  /** Empty: for every category without a checklist of its own. */
  categories: z.array(idSchema).max(50).default([]),
  includes: z.array(idSchema).max(10).optional(),
  steps: z.array(stepSchema).max(40).default([]),
});
export type Checklist = z.output<typeof checklistSchema>;

const sectionSchema = z.looseObject({
  id: idSchema,
  heading: name,
  source: z.enum(['auto', 'ask', 'mixed']),
  minChars: z.int().min(1).max(2_000).optional(),
  /** Tiers whose people need this section answered. */
  requiredForTiers: z.array(idSchema).max(50).default([]),
  unknownAllowed: z.boolean().default(true),
  redact: z.boolean().optional(),
});
export type TemplateSection = z.output<typeof sectionSchema>;

const noteTemplateSchema = z.looseObject({
  id: idSchema,
  name,
  format: z.enum(['plain', 'markdown', 'html']).default('markdown'),
  sections: z.array(sectionSchema).min(1).max(40),
});
export type NoteTemplate = z.output<typeof noteTemplateSchema>;

const cadenceSchema = z.looseObject({
  filter: filterSchema.optional(),
  audience: z.enum(['requester', 'internal']),
  clock: z.enum(['touch', 'calendar', 'business']),
  everyMinutes: minutesSchema,
  pauseOnStatus: z.array(z.enum(ticketStatuses)).optional(),
  draft: z.string().max(4_000).optional(),
});

/** More would be no policy that anybody can follow. */
export const maxRules = 1_000;

export const policySchema = z.looseObject({
  schema: z.literal(policySchemaId),
  id: idSchema,
  /** Only grows. */
  revision: z.int().min(1),
  name,
  description: z.string().max(2_000).optional(),
  owner: z.looseObject({ name, contact: z.string().max(200).optional() }).optional(),
  updatedAt: z.iso.datetime({ offset: true }).optional(),
  language: z.string().max(20).optional(),
  defaults: defaultsSchema,
  vocabulary: vocabularySchema.default({ severities: [], categories: [], flags: [] }),
  calendars: z.array(calendarSchema).max(50).default([]),
  tiers: z.array(tierSchema).min(1).max(50),
  routes: z.array(routeSchema).max(200).default([]),
  rules: z.array(ruleSchema).max(maxRules).default([]),
  checklists: z.array(checklistSchema).max(200).default([]),
  noteTemplates: z.array(noteTemplateSchema).max(50).default([]),
  updateCadence: z.array(cadenceSchema).max(50).optional(),
  followUp: z.looseObject({}).optional(),
  privacy: z.looseObject({}).optional(),
});

/** A policy that was parsed: defaults filled in, references checked, rules this version can't judge taken out. */
export type Policy = z.output<typeof policySchema>;
