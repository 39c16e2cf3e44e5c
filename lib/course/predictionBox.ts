import type { Bundle } from '../display/output';
import { escape } from '../display/still/svgText';
import { fontFamily, ink } from '../display/theme';
import { partsOf, type Answer } from './answer';

/** What `predict` shows: the commitment, or how to make one. */
export function predictionBox(id: string, answer: Answer | undefined): Bundle {
  const text =
    answer === undefined
      ? `Prediction ${id}: none yet. Write your answer into the cell above and run it, or just read on.`
      : `Prediction ${id}: you say ${write(answer)}.`;
  return box('#767676', '?', [text]);
}

/** What `reveal` shows: what came out, what was predicted, and why. */
export function revealBox(
  id: string,
  answer: Answer | undefined,
  truth: Answer,
  right: boolean | undefined,
  because?: string,
): Bundle {
  const said =
    answer === undefined ? '' : ` You said ${write(answer)}${right ? ': right.' : ': now find out where it parts.'}`;
  const sign = right === undefined ? '→' : right ? '✓' : '✗';
  // Blue and orange differ in lightness as well, and the sign says it without colour.
  const colour = right === undefined ? '#4D4D4D' : right ? '#0072B2' : '#C2570C';
  return box(colour, sign, [`Prediction ${id}: it is ${write(truth)}.${said}`, ...(because ? [because] : [])]);
}

function write(answer: Answer): string {
  return partsOf(answer)
    .map((part) => (typeof part === 'number' ? String(part).replace('-', '−') : `“${part}”`))
    .join(', ');
}

function box(colour: string, sign: string, lines: readonly string[]): Bundle {
  const look = `border-left:4px solid ${colour};padding:4px 12px;max-width:52em;font:14px ${fontFamily.replace(/"/g, '')};color:${ink};background:#FFFFFF`;
  const [first, ...rest] = lines.map(escape);
  const html = `<div role="note" style="${look}"><b style="color:${colour}" aria-hidden="true">${sign}</b> <b>${first}</b>${rest.map((line) => `<div>${line}</div>`).join('')}</div>`;
  return { 'text/html': html, 'text/plain': lines.join(' ') };
}
