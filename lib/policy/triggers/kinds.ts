// The closed set of trigger kinds: one line per file, each named like its type.
export * as affectedUsers from './affectedUsers.ts';
export * as bounces from './bounces.ts';
export * as doubt from './doubt.ts';
export * as flag from './flag.ts';
export * as priority from './priority.ts';
export * as reassignments from './reassignments.ts';
export * as reopens from './reopens.ts';
export * as severity from './severity.ts';
export * as similar from './similar.ts';
export * as sla from './sla.ts';
export * as steps from './steps.ts';
export * as time from './time.ts';
