import { fontSize } from '../theme';
import { textWidth } from '../textWidth';
import type { Trace } from '../figure';

/** A trace with its place in the legend's row, in px from the left. */
export interface LegendEntry {
  readonly trace: Trace;
  readonly left: number;
}

/** The width of the sample of a line beside its name, with the gap between them. */
export const sampleWidth = 36;

/** The legend as rows of entries that fit into a width. */
export function legendRows(data: readonly Trace[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let left = Infinity;
  for (const trace of data.filter(({ name, showlegend }) => name && showlegend !== false)) {
    const size = sampleWidth + textWidth(trace.name ?? '', fontSize) + 18;
    if (left + size > width) {
      rows.push([]);
      left = 0;
    }
    rows[rows.length - 1].push({ trace, left });
    left += size;
  }
  return rows;
}
