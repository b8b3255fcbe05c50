/** The same function, worked out once for each argument. */
export function remembered<Argument, Result>(
  work: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, { readonly result: Result }>();
  return (argument) => {
    const before = known.get(argument);
    if (before) return before.result;
    const result = work(argument);
    known.set(argument, { result });
    return result;
  };
}
