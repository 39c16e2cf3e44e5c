import { axisOf } from '../dress/axes';
import { frameOf, pageFrame } from './frame';
import type { Page } from '../figure';

/**
 * Where a reference ('x2', 'y', 'paper', 'x domain' …) puts a value, in px. `place` turns a name into a number on a
 * category axis; a log axis takes the value itself, or its logarithm for annotations.
 */
export function position(
  layout: Page,
  side: 'x' | 'y',
  ref: string | undefined,
  value: number,
  isLog: boolean,
): number {
  const page = pageFrame(layout);
  if (ref === 'paper') {
    return side === 'x' ? page.left + value * (page.right - page.left) : page.bottom - value * (page.bottom - page.top);
  }
  const [id, domain] = (ref ?? side).split(' ');
  const axis = axisOf(layout, id);
  const anchor = axis.anchor ?? (side === 'x' ? 'y' : 'x');
  const frame = frameOf(layout, side === 'x' ? { x: id, y: anchor } : { x: anchor, y: id });
  if (domain) {
    return side === 'x'
      ? frame.left + value * (frame.right - frame.left)
      : frame.bottom - value * (frame.bottom - frame.top);
  }
  const onAxis = isLog && axis.type === 'log' ? 10 ** value : value;
  return side === 'x' ? frame.toX(onAxis) : frame.toY(onAxis);
}
