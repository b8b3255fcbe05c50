/** What people call an entry of a policy's list; its id if the list doesn't have it. */
export const labelIn = (
  list: readonly { readonly id: string; readonly label: string }[] | undefined,
  id: string,
): string => list?.find((entry) => entry.id === id)?.label ?? id;
