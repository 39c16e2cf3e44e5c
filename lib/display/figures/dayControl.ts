import { steps } from '../controls/steps';
import type { Control, Point } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { arrow, bar, dot } from '../svg/marks';
import { faintInk, ink, looks } from '../theme';
import { dayName } from './dayName';
import { hourColors } from './ledger';
import { thinIceDays } from './thinIceDays';

/** Which of the 29 days is pointed at: its row in the ledger, from 1. */
export interface DayState {
  readonly day: number;
}

const days = thinIceDays([0, 0]);
/** R·∇log P of each day at θ = (0, 0), where each score is a − ½. */
const pulls = days.map((day) =>
  [0, 1].map((s) => day.return * day.actions.reduce((sum, a, t) => sum + (day.states[t] === s ? a - 0.5 : 0), 0)),
);
const radii = days.map((day) => 34 * Math.sqrt(day.probability));

const ledger = { left: 40, top: 60, width: 130, height: 380 };
const fish = { left: 184, top: 60, width: 120, height: 380 };
const plane = { left: 370, top: 60, width: 335, height: 380 };
const { x: fishX, svg: fishAxis } = axes(
  fish,
  { domain: [0, 13], ticks: [0, 4, 8, 12], label: 'fish (R)' },
  { domain: [1, 0], ticks: [] },
);
const {
  x,
  y,
  svg: planeAxes,
} = axes(
  plane,
  { domain: [-8, 14], label: 'R × score, shore' },
  { domain: [-8, 20], label: 'R × score, ice' },
  'Each day pulls the policy one way',
);
const tops = days.reduce<number[]>((all, day) => [...all, all[all.length - 1] + day.probability], [0]);
const rowY = (share: number): number => ledger.top + share * ledger.height;

/**
 * The ledger and the plane side by side: pointing at a strip lights its disc, and the other way round.
 *
 * @example
 * import { dayControl, showControl } from './lib/index';
 * showControl(dayControl, null, { day: 2 });
 * dayControl.draw({ day: 2 }, null).alt.split('. ')[0]; // → 'Ib Ib: probability 0.012, 8 fish, pull (0.0, 8.0)'
 */
export const dayControl: Control<DayState, null> = {
  name: 'day',
  title: 'One day in two pictures: its strip in the ledger, its pull on the policy',
  start: () => ({ day: 1 }),
  inputs: () => [{ kind: 'slider', key: 'day', label: 'day', values: steps(1, days.length, 1), format: nameOf }],
  point: (at, state) => ({ day: (dayAt(at) ?? state.day - 1) + 1 }),
  hover: true,
  draw({ day: row }) {
    const chosen = row - 1;
    const day = days[chosen];
    const parts = [fishAxis, planeAxes, svgText('29 days, as high as they are likely', { x: 10, y: 30, bold: true })];
    days.forEach((each, k) => parts.push(strip(each, k, k === chosen)));
    // The largest first, so that small discs lie on top of them.
    const order = days.map((_, k) => k).sort((a, b) => radii[b] - radii[a]);
    for (const k of order) parts.push(disc(k, k === chosen));
    const pull = pulls[chosen];
    const written = `(${formatNumber(pull[0], 1)}, ${formatNumber(pull[1], 1)})`;
    const text = `${dayName(day)}: probability ${formatNumber(day.probability, 3)}, ${day.return} fish, pull ${written}`;
    parts.push(arrow(x(0), y(0), x(pull[0]), y(pull[1]), { color: looks[1].color, width: 2 }), disc(chosen, true));
    parts.push(svgText(text, { x: 40, y: 500, size: 15 }));
    const alt = `${text}. The mean of all pulls, each as often as its day, is the slope of J.`;
    return { width: 720, height: 515, body: parts.join(''), alt };
  },
};

function nameOf(row: number): string {
  return dayName(days[row - 1]);
}

function strip(day: (typeof days)[number], k: number, chosen: boolean): string {
  const [top, bottom] = [rowY(tops[k]), rowY(tops[k + 1])];
  const hour = ledger.width / 3;
  const hours = day.states.map((state, t) =>
    bar(ledger.left + t * hour, top, ledger.left + (t + 1) * hour - 1, bottom, {
      fill: hourColors[state][day.actions[t]],
      ...(bottom - top > 3 ? { stroke: '#FFFFFF' } : {}),
    }),
  );
  const caught = bar(fishX(0), top, fishX(day.return), bottom, { fill: '#F0B64A', stroke: '#FFFFFF', width: 0.5 });
  const frame = bar(ledger.left - 2, top - 1, fishX(day.return) + 3, bottom + 1, {
    stroke: looks[1].color,
    width: 2.5,
  });
  return hours.join('') + caught + (chosen ? frame : '');
}

function disc(k: number, chosen: boolean): string {
  const style = chosen
    ? { fill: looks[1].color, stroke: ink, width: 2 }
    : { fill: looks[0].color, stroke: faintInk, opacity: 0.45 };
  return dot(x(pulls[k][0]), y(pulls[k][1]), Math.max(3, radii[k]), style);
}

/** The day under a place in the drawing: its strip, or the nearest disc within 12 px of the edge. */
function dayAt({ x: px, y: py }: Point): number | undefined {
  if (px < fish.left + fish.width + 20) {
    const share = (py - ledger.top) / ledger.height;
    const k = tops.findIndex((top, i) => i > 0 && share < top) - 1;
    return share >= 0 && k >= 0 ? k : undefined;
  }
  const gaps = pulls.map(([a, b], k) => Math.hypot(x(a) - px, y(b) - py) - Math.max(3, radii[k]));
  const nearest = gaps.indexOf(Math.min(...gaps));
  return gaps[nearest] < 12 ? nearest : undefined;
}
