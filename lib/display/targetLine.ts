import { inkOf } from './theme';
import type { Annotation, Shape } from 'plotly.js-dist';

/** A dotted line across a panel at the return that counts as solved, and its name at the left. */
export function targetLine(
  target: number,
  panel = '',
): { shapes: Partial<Shape>[]; annotations: Partial<Annotation>[] } {
  const color = '#444444';
  const xref = `x${panel} domain` as 'x domain';
  const yref = `y${panel}` as 'y';
  return {
    shapes: [
      {
        type: 'line',
        xref,
        yref,
        x0: 0,
        x1: 1,
        y0: target,
        y1: target,
        line: { color, width: 1.5, dash: 'dot' },
      },
    ],
    annotations: [
      {
        text: `target ${target}`,
        ...{ xref, yref, x: 0, y: target, xanchor: 'left', xshift: 4, yanchor: 'bottom' },
        showarrow: false,
        font: { color: inkOf(color), size: 13 },
        bgcolor: 'rgba(255,255,255,0.7)',
      },
    ],
  };
}
