// The closed set of trigger kinds: one line per file, each named like its type.
export * as affectedUsers from './affectedUsers.ts';
export * as doubt from './doubt.ts';
export * as flag from './flag.ts';
export * as severity from './severity.ts';
export * as steps from './steps.ts';
export * as time from './time.ts';
