import { readParameters, type Command } from './command.ts';
import { policyJsonSchema } from './json-schema.ts';

export const schemaCommand: Command = (parameters) => {
  readParameters(parameters, {}, []);
  process.stdout.write(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
  return 0;
};
