import type { Trajectory } from '../../exact/trajectory';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { faintInk, looks } from '../theme';
import { dayName } from './dayName';

/**
 * What each day adds to the slope of J: its growth ∂P(τ)/∂θ times its return, one panel for each parameter, the largest
 * on top. Right is up, left is down; a panel's bars add up to its component of ∇J.
 *
 * @param growth ∂P(τ)/∂θ of each day, [days][P]
 * @param names of the parameters, [P]
 * @example
 * import { drawContributions, showDrawing, thinIceDays } from './lib/index';
 * const [best] = thinIceDays([0, 0]);
 * const drawing = drawContributions([best], [[0, 0.03]], ['shore', 'ice']);
 * showDrawing(drawing);
 * drawing.alt.split('. ')[2]; // → 'ice: adds up to 0.360; largest: Ib Ib Ib 0.360.'
 */
export function drawContributions(
  days: readonly Trajectory[],
  growth: readonly (readonly number[])[],
  names: readonly string[],
): Drawing {
  const said: string[] = [];
  const panels = names.map((name, i) => {
    const rows = days
      .map((day, k) => ({ name: dayName(day), value: growth[k][i] * day.return }))
      .filter(({ value }) => Math.abs(value) > 1e-9)
      .sort((a, b) => b.value - a.value);
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    const box = { left: 20 + 365 * i, top: 60, width: 325, height: 13 * rows.length };
    const title = `${name}: adds up to ${formatNumber(total, 3)}`;
    const { x, svg } = axes(
      box,
      { domain: [-0.5, 0.75], label: 'growth × fish', ticks: [-0.4, -0.2, 0, 0.2, 0.4] },
      { domain: [rows.length, 0], ticks: [] },
      title,
    );
    const largest = [...rows].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3);
    const bars = rows.map((row, k) => {
      const y = box.top + 13 * k;
      const up = row.value > 0;
      const drawn = bar(x(0), y + 1.5, x(row.value), y + 11.5, { fill: looks[up ? 0 : 1].color });
      const amount = largest.includes(row) ? ` ${formatNumber(row.value, 3)}` : '';
      // To the right in any case: a bar to the left leaves that room free.
      const text = { x: Math.max(x(0), x(row.value)) + 5, y: y + 7, baseline: 'middle', size: 11 } as const;
      return drawn + svgText(row.name + amount, { ...text, color: amount ? '#222222' : faintInk, bold: amount !== '' });
    });
    said.push(`${title}; largest: ${largest.map((row) => `${row.name} ${formatNumber(row.value, 3)}`).join(', ')}`);
    return { svg: svg + bars.join(''), height: box.top + box.height };
  });
  const height = Math.max(...panels.map((panel) => panel.height)) + 56;
  const body = panels.map((panel) => panel.svg).join('');
  return { width: 720, height, body, alt: `What each day adds to the slope of J. ${said.join('. ')}.` };
}
