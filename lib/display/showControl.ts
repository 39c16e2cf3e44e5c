import type { Control } from './controls/control';
import { currentOutput } from './output';
import { pageScript } from './pageScript';
import { escape } from './still/svgText';
import { stillImage } from './stillImage';
import { drawingSvg } from './svg/drawing';

/**
 * Shows a control under the cell: first as a still picture of its first state, which its script then replaces by the
 * picture with sliders and buttons. Where scripts are off, the picture stays.
 *
 * @param data what the control is given, as JSON
 * @param start parts of the first state that differ from the control's own
 * @throws RangeError when data or state hold what JSON cannot (NaN, Infinity, functions)
 * @example
 * import { ledgerControl, showControl } from './lib/index';
 * showControl(ledgerControl, null);
 */
export function showControl<S extends object, D>(control: Control<S, D>, data: D, start: Partial<S> = {}): void {
  const state = { ...control.start(data), ...start };
  const drawing = control.draw(state, data);
  const { width, height, alt } = drawing;
  const still = stillImage({ svg: drawingSvg(drawing), width, height }, alt);
  const attributes = `data-control="${control.name}" data-given="${json(data)}" data-state="${json(state)}"`;
  const host = `<div class="policy-gradients-control" ${attributes}>${still}</div>`;
  currentOutput().show({ 'text/html': `${host}<script>${pageScript(control.name)}</script>`, 'text/plain': alt });
}

function json(value: unknown): string {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part))
      throw new RangeError(`showControl: ${key} is ${part}; expected what JSON can hold.`);
    if (typeof part === 'function') throw new RangeError(`showControl: ${key} is a function; expected plain data.`);
    return part;
  });
  // All of it, entities included, must come back as it is: `escape` leaves an `&amp;` alone.
  return escape((text ?? 'null').replace(/&/g, '&amp;')).replace(/'/g, '&#39;');
}
