/** A record or a list that says something, or undefined. */
export const unlessEmpty = <T extends object>(found: T): T | undefined =>
  Object.keys(found).length > 0 ? found : undefined;
