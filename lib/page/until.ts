/** How often a page is asked again, in milliseconds. */
const every = 100;

/**
 * What `ask` answers as soon as it isn't null, or null when it still is after
 * `withinMs` or when `signal` ends it. For waits that a person's click or a
 * move has begun, where observing the document would cost more.
 */
export async function until<T>(
  ask: () => T | null | Promise<T | null>,
  withinMs: number,
  signal: AbortSignal,
): Promise<T | null> {
  for (let left = withinMs; ; left -= every) {
    if (signal.aborted) return null;
    const answer = await ask();
    if (answer !== null || left <= 0) return answer;
    await wait(every);
  }
}

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
