import { parsePolicy } from '../../../lib/policy/parse.ts';
import { written } from './policy.ts';

/** What is found in a document that is right but for what the test changes. */
export const findingsIn = (parts: Readonly<Record<string, unknown>>) =>
  parsePolicy(JSON.stringify({ ...written(), ...parts })).findings;
export const codesIn = (parts: Readonly<Record<string, unknown>>) =>
  findingsIn(parts).map(({ code, pointer }) => `${code} ${pointer}`);
