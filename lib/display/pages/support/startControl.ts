// The page's part of every control: replaces the still picture by the drawing and its inputs.
import type { Control, Input } from '../../controls/control';
import { drawingSvg } from '../../svg/drawing';
import { element } from './element';
import { makeInput, type Made } from './makeInput';
import { style } from './style';

/** Brings every still picture of this control in the page to life, each with a state of its own. */
export function startControl<S extends object, D>(control: Control<S, D>): void {
  const selector = `.policy-gradients-control[data-control="${control.name}"]:not([data-started])`;
  for (const host of document.querySelectorAll<HTMLElement>(selector)) {
    host.dataset.started = 'true';
    mount(host, control);
  }
}

function mount<S extends object, D>(host: HTMLElement, control: Control<S, D>): void {
  const data = JSON.parse(host.dataset.given ?? 'null') as D;
  let state = JSON.parse(host.dataset.state ?? 'null') as S;
  const picture = element('div', { className: 'picture' });
  const said = element('div', { className: 'said' });
  said.setAttribute('aria-live', 'polite');
  let timer = 0;

  const change = (next: S): void => {
    if (next === state) return;
    state = next;
    show();
    // A screen reader hears where the slider came to rest, not each step on the way.
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (said.textContent = control.draw(state, data).alt), 400);
  };
  const inputs = control.inputs(data).map((input: Input<S, D>): Made<S> => makeInput(input, data, () => state, change));
  const show = (): void => {
    picture.innerHTML = drawingSvg(control.draw(state, data));
    inputs.forEach(({ update }) => update(state));
  };
  if (control.point) followPointer(picture, control.hover, (at) => change(control.point!(at, state, data)));

  const shadow = host.attachShadow({ mode: 'open' });
  const controls = element('div', { className: 'controls' }, ...inputs.map(({ node }) => node));
  shadow.append(element('style', {}, style), controls, picture, said);
  // JupyterLab would take keys (arrows, letters) for commands to the notebook; this attribute keeps its hands off.
  host.dataset.lmSuppressShortcuts = 'true';
  host.setAttribute('role', 'group');
  host.setAttribute('aria-label', control.title);
  show();
}

/** Calls `move` with the place in the drawing's own px, while a button, finger or pen is down, or always with `hover`. */
function followPointer(
  picture: HTMLElement,
  hover: boolean | undefined,
  move: (at: { x: number; y: number }) => void,
): void {
  let down = false;
  const tell = (event: PointerEvent): void => {
    const svg = picture.querySelector('svg');
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    move({ x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
  };
  picture.classList.add('draggable');
  picture.onpointerdown = (event) => {
    down = true;
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
    tell(event);
  };
  picture.onpointermove = (event) => (down || hover) && tell(event);
  picture.onpointerup = picture.onpointercancel = () => (down = false);
}
