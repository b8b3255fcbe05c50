/** The candidate most like a word, if one is close enough to be a slip of the hand. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Two letters that changed places are two edits.
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Levenshtein's distance: how many letters to put in, take out or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    let diagonal = index;
    let left = index + 1;
    row = row.map((above, column) => {
      if (column === 0) return left;
      const cost = to[column - 1] === letter ? 0 : 1;
      left = Math.min(left + 1, above + 1, diagonal + cost);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
