/** What stands at a path in an answer of somebody else's API, or undefined. */
export function at(answer: unknown, ...path: readonly (string | number)[]): unknown {
  let value = answer;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = Reflect.get(value, step);
  }
  return value;
}

/** The list at a path, or an empty one. */
export function listAt(answer: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = at(answer, ...path);
  return Array.isArray(value) ? value : [];
}
