import { svgText } from '../still/svgText';
import { faintInk, ink } from '../theme';
import type { Drawing } from '../svg/drawing';
import { arrow, dot } from '../svg/marks';
import { hourColors } from './ledger';

/**
 * Thin ice as a state diagram: two states, the water, and what each action pays and does.
 *
 * @example
 * import { drawThinIceMap, showDrawing } from './lib/index';
 * showDrawing(drawThinIceMap());
 * drawThinIceMap().alt.split('. ')[1]; // → 'Shore: safe pays 1 fish and stays; bold pays nothing and reaches the ice with three quarters'
 */
export function drawThinIceMap(): Drawing {
  const [shore, ice, water] = [
    { x: 170, y: 130 },
    { x: 450, y: 130 },
    { x: 650, y: 130 },
  ];
  const curve = (from: number, to: number, y: number, bend: number, color: string, dash = ''): string => {
    const path = `M${from},${y}Q${(from + to) / 2},${y + bend} ${to},${y}`;
    const [dx, dy] = [(to - from) / 2, -bend].map((part, _, both) => part / Math.hypot(...both));
    const head = arrow(to - 12 * dx, y - 12 * dy, to, y, { color, width: 3 });
    return `<path d="${path}" fill="none" stroke="${color}" stroke-width="3"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${head}`;
  };
  const loop = (x: number, y: number, side: 1 | -1, color: string): string =>
    `<path d="M${x - 18},${y}C${x - 46},${y + side * 62} ${x + 46},${y + side * 62} ${x + 18},${y}" fill="none" stroke="${color}" stroke-width="3"/>` +
    arrow(x + 24, y + side * 10, x + 18, y - side * 1, { color, width: 3 });
  const place = ({ x, y }: { x: number; y: number }, name: string, fill: string): string =>
    dot(x, y, 38, { fill, stroke: ink, width: 1.5 }) +
    svgText(`<b>${name}</b>`, { x, y, anchor: 'middle', baseline: 'middle', size: 15 });
  const note = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'middle'): string =>
    svgText(text, { x, y, anchor, size: 13 });
  const [safe, bold] = ['#5A8F74', hourColors[0][1]];
  const [back, fish] = ['#5B93C6', hourColors[1][1]];
  const body = [
    loop(shore.x, shore.y - 34, -1, safe),
    note('safe ○: 1 fish, stay', shore.x, 40),
    loop(shore.x, shore.y + 34, 1, bold),
    note('bold ●, ¼: 0 fish, still ashore', shore.x, 228),
    curve(shore.x + 36, ice.x - 36, shore.y - 12, -62, bold),
    note('bold ●, ¾: 0 fish, walk out', 310, 80),
    curve(ice.x - 36, shore.x + 36, shore.y + 12, 62, back),
    note('safe ○: 0 fish, go back', 310, 188),
    loop(ice.x, ice.y - 34, -1, fish),
    note('bold ●, ¾: 4 fish, stay', ice.x, 40),
    arrow(ice.x + 38, ice.y, water.x - 32, water.y, { color: fish, width: 3 }),
    note('bold ●, ¼:', 550, 102),
    note('4 fish, it breaks', 550, 119),
    place(shore, 'shore', hourColors[0][0]),
    place(ice, 'ice', hourColors[1][0]),
    dot(water.x, water.y, 30, { fill: '#FFFFFF', stroke: ink, width: 1.5 }),
    note('water', water.x, water.y - 3),
    note('the end', water.x, water.y + 13),
    arrow(60, shore.y, shore.x - 40, shore.y, { color: faintInk, width: 2 }),
    note('day begins: ¾', 52, shore.y - 10, 'middle'),
    arrow(ice.x, 206, ice.x, ice.y + 40, { color: faintInk, width: 2 }),
    note('day begins: ¼', ice.x, 222),
  ].join('');
  const alt =
    'Thin ice. Shore: safe pays 1 fish and stays; bold pays nothing and reaches the ice with three quarters. ' +
    'Ice: safe goes back for nothing; bold pays 4 fish, and with one quarter the ice breaks and the day ends.';
  return { width: 720, height: 240, body, alt };
}
