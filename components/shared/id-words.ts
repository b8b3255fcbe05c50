/** Ids of a policy carry their words: `x-needs-parts` reads "Needs parts". */
export function idWords(id: string): string {
  const words = id.replace(/^x-/, '').replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
