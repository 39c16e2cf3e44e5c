import type { Trajectory } from '../../exact/trajectory';
import { svgText } from '../still/svgText';
import { faintInk, ink } from '../theme';
import { axes } from '../svg/axes';
import type { Drawing } from '../svg/drawing';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { dayName } from './dayName';

/** Shore green, ice blue; safe pale, bold dark: [state][action]. */
export const hourColors = [
  ['#CDE5D8', '#00704F'],
  ['#CFE3F5', '#0B5CA8'],
] as const;
const returnColor = '#F0B64A';

const box = { left: 70, top: 64, width: 240, height: 420 };
const returnsBox = { left: 350, top: 64, width: 350, height: 420 };
/** A strip lower than this many px gets no letters. */
const readable = 12;

/** What a ledger may show besides its strips. */
export interface LedgerOptions {
  /** Names of the rows to point at. */
  readonly marked?: readonly string[];
}

/**
 * The ledger: every course that an episode can take is a strip, as high as it is probable; its bar is as long as its
 * return. The heights fill 1, so the area of the bars is the expected return J.
 *
 * @param days all trajectories of a world with two states and two actions, in the order in which they shall stand
 * @example
 * import { drawLedger, showDrawing, thinIceDays } from './lib/index';
 * const ledger = drawLedger(thinIceDays([0, 0]), { marked: ['Sb Ib Ib'] });
 * showDrawing(ledger);
 * ledger.alt.slice(0, 34); // → 'Ledger of 29 days. J = 2.928 fish.'
 */
export function drawLedger(days: readonly Trajectory[], { marked = [] }: LedgerOptions = {}): Drawing {
  const J = days.reduce((sum, day) => sum + day.probability * day.return, 0);
  const hours = Math.max(...days.map((day) => day.length));
  const most = Math.max(...days.map((day) => day.return));
  const heights = { domain: [1, 0] as const, ticks: [0, 0.25, 0.5, 0.75, 1], grid: false };
  const left = axes(
    box,
    { domain: [0, hours], ticks: [], label: 'hours of the day, first to last' },
    { ...heights, label: 'probability of a day (strips fill 1)' },
  );
  const right = axes(
    returnsBox,
    { domain: [0, most + 1], label: 'fish of the day (R)' },
    { ...heights, ticks: [], label: 'bar area = probability × fish; all together J' },
  );
  const parts = [left.svg, right.svg];
  let at = 0;
  for (const day of days) {
    const [top, bottom] = [left.y(at), left.y((at += day.probability))];
    const high = bottom - top;
    const middle = (top + bottom) / 2;
    day.states.forEach((state, t) => {
      const dark = day.actions[t] === 1;
      const edge = high > 3 ? { stroke: '#FFFFFF' } : {};
      parts.push(bar(left.x(t), top, left.x(t + 0.98), bottom, { fill: hourColors[state][day.actions[t]], ...edge }));
      if (high < readable) return;
      const text = `${'SI'[state]}${dark ? '●' : '○'}`;
      const style = { anchor: 'middle', baseline: 'middle', size: 12 } as const;
      parts.push(svgText(text, { x: left.x(t + 0.49), y: middle, color: dark ? '#FFFFFF' : ink, ...style }));
    });
    if (day.terminated && high >= readable)
      parts.push(
        svgText('ice broke', { x: left.x(day.length) + 4, y: middle, baseline: 'middle', size: 12, color: faintInk }),
      );
    const strong = marked.includes(dayName(day));
    const edge = high > 3 ? { stroke: strong ? ink : '#FFFFFF', width: strong ? 2 : 1 } : {};
    parts.push(bar(right.x(0), top, right.x(day.return), bottom, { fill: returnColor, ...edge }));
    if (high >= readable)
      parts.push(svgText(String(day.return), { x: right.x(day.return) + 5, y: middle, baseline: 'middle', size: 12 }));
  }
  const mean = right.x(J);
  parts.push(
    line(
      [
        [mean, box.top],
        [mean, box.top + box.height],
      ],
      { dash: '5,4', width: 2 },
    ),
  );
  parts.push(svgText(`<b>J = ${formatNumber(J, 3)} fish</b>`, { x: mean + 6, y: box.top + box.height - 8, size: 14 }));
  parts.push(key());
  const likely = [...days].sort((a, b) => b.probability - a.probability).slice(0, 3);
  const named = likely.map((day) => `${dayName(day)} (${formatNumber(day.probability, 3)}, ${day.return} fish)`);
  const alt = `Ledger of ${days.length} days. J = ${formatNumber(J, 3)} fish. Most likely: ${named.join(', ')}.`;
  return { width: 720, height: 530, body: parts.join(''), alt };
}

/** What the colours and letters mean, over the picture. */
function key(): string {
  const entries: [string, string][] = [
    [hourColors[0][0], 'S○ shore, safe'],
    [hourColors[0][1], 'S● shore, bold'],
    [hourColors[1][0], 'I○ ice, safe'],
    [hourColors[1][1], 'I● ice, bold'],
  ];
  return entries
    .map(([fill, text], i) => {
      const x = 70 + i * 150;
      return bar(x, 10, x + 16, 26, { fill, stroke: faintInk }) + svgText(text, { x: x + 22, y: 23, size: 13 });
    })
    .join('');
}
