import { readFile } from 'node:fs/promises';
import { CannotRun } from './cannot-run.ts';

/** A file as text, without the byte order mark that some editors write. */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new CannotRun(`${file} can't be read: ${reasonOf(error)}.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
      return 'you may not read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
