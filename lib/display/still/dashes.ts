/** Plotly's names of dashes, in px for a line of the given width. */
export function dashes(name: string | undefined, width: number): string | undefined {
  const w = Math.max(3, width * 3);
  const dot = Math.max(2, width);
  const known: Readonly<Record<string, readonly number[]>> = {
    dot: [dot, dot],
    dash: [w, w],
    longdash: [w * 5 / 3, w * 5 / 3],
    dashdot: [w, dot, dot, dot],
    longdashdot: [w * 5 / 3, w * 2 / 3, dot, w * 2 / 3],
  };
  return name === undefined || name === 'solid' ? undefined : (known[name]?.join(',') ?? name.replace(/px/g, ''));
}
