import { enableCompileCache } from 'node:module';
import { CannotRun } from './policy/cannot-run.ts';
import { commands, overview } from './policy/commands.ts';

/**
 * `npm run policy -- lint FILE`, and its siblings: the same core as in the
 * browser, for teams that keep their policy in a repository. What a command
 * can't do at all, it says on stderr, with exit code 2.
 */
async function main([name = '--help', ...parameters]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(overview());
    return 0;
  }
  const listed = commands.get(name);
  try {
    if (!listed) throw new CannotRun(`There is no command "${name}".`);
    const command = await listed.load();
    return await command(parameters);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const help = listed ? `Usage: npm run policy -- ${listed.usage}\n` : overview();
    process.stderr.write(`${error.message}\n${help}`);
    return 2;
  }
}

enableCompileCache();
process.exitCode = await main(process.argv.slice(2));
