/** Plotly's names of dashes, in px for a line of the given width; the lengths are Plotly's. */
export function dashes(name: string | undefined, width: number): string | undefined {
  const unit = Math.max(width, 3);
  const known: Readonly<Record<string, readonly number[]>> = {
    dot: [1, 1],
    dash: [3, 3],
    longdash: [5, 5],
    dashdot: [3, 1, 1, 1],
    longdashdot: [5, 2, 1, 2],
  };
  if (name === undefined || name === 'solid') return undefined;
  return known[name]?.map((length) => length * unit).join(',') ?? name.replace(/px/g, '');
}
