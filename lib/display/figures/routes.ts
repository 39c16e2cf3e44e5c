import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { dot, line } from '../svg/marks';
import { looks } from '../theme';

/** One way to a gradient, and where it led. */
export interface Route {
  readonly name: string;
  /** [P] */
  readonly gradient: ArrayLike<number>;
  /** [P]; absent where the route is exact. */
  readonly standardError?: ArrayLike<number>;
}

/**
 * Several routes to one vector, a panel for each component: they should stand on one vertical line.
 *
 * @param truth [P]
 * @param names of the components, [P]
 * @example
 * import { drawRoutes, showDrawing } from './lib/index';
 * const routes = [{ name: 'exact', gradient: [1] }, { name: 'sampled', gradient: [1.1], standardError: [0.1] }];
 * const drawing = drawRoutes(routes, [1], ['θ']);
 * showDrawing(drawing);
 * drawing.alt; // → 'Routes to one gradient. exact: (1.0000). sampled: (1.1000).'
 */
export function drawRoutes(routes: readonly Route[], truth: readonly number[], names: readonly string[]): Drawing {
  const height = 34 * routes.length;
  const body = names.map((name, i) => {
    const box = { left: 262 + 232 * i, top: 50, width: 200, height };
    const far = ({ gradient, standardError }: Route): number =>
      Math.abs(gradient[i] - truth[i]) + 2 * (standardError?.[i] ?? 0);
    const reach = Math.max(0.04, ...routes.map((route) => 1.1 * far(route)));
    const { x, svg } = axes(
      box,
      {
        domain: [truth[i] - reach, truth[i] + reach],
        ticks: [-0.75, 0, 0.75].map((part) => truth[i] + part * reach),
        format: (v) => formatNumber(v, 3),
      },
      { domain: [routes.length, 0], ticks: [] },
      `${name}: ${formatNumber(truth[i], 6)}`,
    );
    const rows = routes.map(({ gradient, standardError }, k) => {
      const y = box.top + 34 * (k + 0.5);
      const error = standardError ? 2 * standardError[i] : 0;
      const bars = error
        ? line(
            [
              [x(gradient[i] - error), y],
              [x(gradient[i] + error), y],
            ],
            { color: looks[1].color, width: 3 },
          )
        : '';
      return bars + dot(x(gradient[i]), y, 5.5, { fill: looks[standardError ? 1 : 0].color });
    });
    return (
      svg +
      line(
        [
          [x(truth[i]), box.top],
          [x(truth[i]), box.top + height],
        ],
        { dash: '4,4', width: 1.5 },
      ) +
      rows.join('')
    );
  });
  const labels = routes.map(({ name }, k) =>
    svgText(name, { x: 8, y: 50 + 34 * (k + 0.5), baseline: 'middle', size: 14 }),
  );
  const said = routes.map(
    ({ name, gradient }) => `${name}: (${Array.from(gradient, (part) => formatNumber(part, 4)).join(', ')})`,
  );
  return {
    width: 720,
    height: height + 90,
    body: body.join('') + labels.join(''),
    alt: `Routes to one gradient. ${said.join('. ')}.`,
  };
}
