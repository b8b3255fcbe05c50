import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CannotRun } from './cannot-run.ts';

/** Writes to stdout; gives the exit code, or throws `CannotRun`. */
export type Command = (parameters: readonly string[]) => Promise<number> | number;

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

/** The parameters of a command, with exactly so many names of files. */
export function readParameters<T extends Options>(
  parameters: readonly string[],
  options: T,
  files: readonly string[],
): Read<T> {
  const read = parse(parameters, options);
  const missing = files[read.positionals.length];
  if (missing !== undefined) throw new CannotRun(`Name the ${missing}.`);
  const superfluous = read.positionals[files.length];
  if (superfluous !== undefined) throw new CannotRun(`What is "${superfluous}" for?`);
  return read;
}

function parse<T extends Options>(parameters: readonly string[], options: T): Read<T> {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CannotRun(`${sentence.replace(/\.$/, '')}.`, { cause: error });
  }
}
