import type { Input } from '../../controls/control';
import { formatValue } from '../../controls/formatValue';
import { element } from './element';

/** An input in the page: what is shown, and how it follows the state. */
export interface Made<S> {
  readonly node: HTMLElement;
  update(state: S): void;
}

/** Builds one input; `change` is called with the next state. */
export function makeInput<S extends object, D>(
  input: Input<S, D>,
  data: D,
  state: () => S,
  change: (next: S) => void,
): Made<S> {
  const set = (key: keyof S, value: unknown): void => change({ ...state(), [key]: value });
  if (input.kind === 'slider') {
    const { key, label, values, format = (value) => formatValue(value, values) } = input;
    const slider = element('input', { type: 'range', min: '0', max: String(values.length - 1), step: '1' });
    const out = element('output');
    slider.setAttribute('aria-label', label);
    slider.oninput = () => set(key, values[Number(slider.value)]);
    const line = element('label', { className: 'slider' }, element('span', {}, label), slider, out);
    const forward = (): boolean => {
      const at = nearest(values, state()[key] as number);
      if (at + 1 < values.length) set(key, values[at + 1]);
      return at + 2 < values.length;
    };
    const back = (): void => {
      if (nearest(values, state()[key] as number) === values.length - 1) set(key, values[0]);
    };
    return {
      node: input.play ? element('span', { className: 'played' }, playButton(input.play, back, forward), line) : line,
      update(now) {
        const value = now[key] as number;
        slider.value = String(nearest(values, value));
        out.textContent = format(value);
        slider.setAttribute('aria-valuetext', format(value));
      },
    };
  }
  if (input.kind === 'choice') {
    const buttons = input.options.map(({ value, label }) => {
      const button = element('button', { type: 'button', onclick: () => set(input.key, value) }, label);
      return { button, value };
    });
    const row = element('span', { className: 'row' }, ...buttons.map(({ button }) => button));
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', input.label);
    return {
      node: element('div', { className: 'choice' }, element('span', {}, input.label), row),
      update(now) {
        for (const { button, value } of buttons) button.setAttribute('aria-pressed', String(now[input.key] === value));
      },
    };
  }
  if (input.kind === 'toggle') {
    const box: HTMLInputElement = element('input', { type: 'checkbox', onchange: () => set(input.key, box.checked) });
    return {
      node: element('label', { className: 'toggle' }, box, input.label),
      update: (now) => void (box.checked = now[input.key] as boolean),
    };
  }
  const { label, press, enabled = () => true } = input;
  const button = element('button', { type: 'button', onclick: () => change(press(state(), data)) }, label);
  return { node: button, update: (now) => void (button.disabled = !enabled(now, data)) };
}

/** A button that calls `forward` every `ms` until it says that it was the last one; pressed again, it pauses. */
function playButton(ms: number, back: () => void, forward: () => boolean): HTMLElement {
  const button = element('button', { type: 'button' }, '▶');
  let timer = 0;
  const say = (): void => {
    button.textContent = timer ? '❚❚' : '▶';
    button.setAttribute('aria-label', timer ? 'Pause' : 'Play');
  };
  const stop = (): void => {
    window.clearInterval(timer);
    timer = 0;
    say();
  };
  button.onclick = () => {
    if (timer) return stop();
    back();
    timer = window.setInterval(() => {
      if (!button.isConnected || !forward()) stop();
    }, ms);
    say();
  };
  say();
  return button;
}

function nearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((each, i) => {
    if (Math.abs(each - value) < Math.abs(values[best] - value)) best = i;
  });
  return best;
}
