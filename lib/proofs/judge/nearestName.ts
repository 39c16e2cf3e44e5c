/** The name that was probably meant: at most two letters wrong, missing or too many. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const near = names.map((name) => ({ name, off: distance(written.toLowerCase(), name.toLowerCase()) }));
  return near.filter(({ off }) => off <= 2).sort((a, b) => a.off - b.off)[0]?.name;
}

/** Levenshtein's distance: how many letters are to be changed, added or taken out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length];
}
