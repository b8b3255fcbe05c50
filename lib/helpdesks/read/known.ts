/** The same record without what couldn't be read: a key that is there says something. */
export function known<T extends object>(facts: T): T {
  const left = { ...facts };
  for (const key of Object.keys(left)) {
    if (Reflect.get(left, key) === undefined) Reflect.deleteProperty(left, key);
  }
  return left;
}
