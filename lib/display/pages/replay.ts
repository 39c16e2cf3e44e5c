// The page's part of `replay`: bundled by esbuild, it replaces the still pictures by players.
import { cartPolePicture, cartPoleSize } from '../cartPolePicture';
import { policyMapDot, policyMapPicture, policyMapSize } from '../policyMapPicture';
import { describeMoment, momentOf } from '../replayData';
import type { ReplayEpisode } from '../replayData';
import { element } from './support/element';

const stepsPerSecond = 50;
const style = `
  :host { display: block; max-width: 920px; padding: 4px; font: 14px system-ui, sans-serif; color: #222; background: #fff; }
  .stages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(250px, 100%), 1fr)); gap: 12px; }
  figure { margin: 0; max-width: 454px; border: 1px solid #ccc; border-radius: 4px; padding: 6px; box-sizing: border-box; }
  figcaption { display: flex; flex-direction: column; gap: 2px; font-variant-numeric: tabular-nums; }
  b { font-weight: 600; }
  svg { width: 100%; height: auto; display: block; }
  .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 8px; }
  button, select { font: inherit; color: inherit; min-height: 32px; min-width: 36px; padding: 2px 10px; background: #f2f2f2; border: 1px solid #767676; border-radius: 4px; cursor: pointer; }
  button.play { min-width: 84px; }
  button:hover { background: #e2e2e2; }
  input { flex: 1 1 160px; min-width: 120px; accent-color: #0072B2; height: 32px; margin: 0 4px; }
  :focus-visible { outline: 3px solid #0072B2; outline-offset: 2px; }
`;

interface Stage {
  readonly figure: HTMLElement;
  draw(step: number): void;
}

/** `small`: many stand side by side, so texts are larger in the picture's own px. */
function makeStage(episode: ReplayEpisode, small: boolean): Stage {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${cartPoleSize.width} ${cartPoleSize.height}`);
  svg.setAttribute('role', 'img');
  const map = makeMap(episode);
  const text = element('span', { className: 'moment' });
  const figure = element(
    'figure',
    {},
    svg,
    ...(map ? [map.svg] : []),
    element('figcaption', {}, element('b', {}, episode.label), text),
  );
  return {
    figure,
    draw(step) {
      svg.innerHTML = cartPolePicture(momentOf(episode, step), small ? 18 : 12);
      text.textContent = describeMoment(episode, step);
      svg.setAttribute('aria-label', `${episode.label}: ${text.textContent}`);
      map?.move(step);
    },
  };
}

/** The map of the policy that plays, with a dot where the pole is. */
function makeMap({ map, angle, label }: ReplayEpisode): { svg: SVGElement; move(step: number): void } | undefined {
  if (!map) return undefined;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${policyMapSize.width} ${policyMapSize.height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('class', 'map');
  svg.setAttribute('aria-label', `what ${label} does at each angle and turning of the pole; the dot is the pole now`);
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.innerHTML = policyMapPicture({ values: map.values.map((row) => row.map((value) => value / 100)) });
  svg.append(dot);
  return {
    svg,
    move(step) {
      const at = Math.max(0, Math.min(angle.length - 1, step));
      dot.innerHTML = policyMapDot(angle[at] / 10_000, map.turning[at] / 1000);
    },
  };
}

function start(host: HTMLElement): void {
  const episodes = JSON.parse(host.dataset.episodes ?? '[]') as ReplayEpisode[];
  const last = Math.max(...episodes.map(({ x }) => x.length - 1));
  // Who asked for less motion gets two pictures a second, of the same film at the same speed.
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stages = episodes.map((episode) => makeStage(episode, episodes.length > 2));
  const button = (label: string, sign: string): HTMLButtonElement => {
    const made = element('button', { type: 'button', title: label }, sign);
    made.setAttribute('aria-label', label);
    return made;
  };
  const first = button('Back to the start', 'Start');
  const back = button('One step back', '−1');
  const play = element('button', { type: 'button' });
  const on = button('One step on', '+1');
  const slider = element('input', { type: 'range', min: '0', max: String(last), step: '1', value: '0' });
  const speed = element(
    'select',
    {},
    ...['0.25', '0.5', '1', '2', '4'].map((value) => element('option', { value }, `${value}×`)),
  );
  play.className = 'play';
  slider.setAttribute('aria-label', 'Step');
  speed.setAttribute('aria-label', 'Speed');
  speed.value = '1';

  let step = 0;
  let playing = false;
  const show = (to: number): void => {
    step = Math.max(0, Math.min(last, to));
    stages.forEach((stage) => stage.draw(step));
    slider.value = String(step);
    slider.setAttribute('aria-valuetext', episodes.map((episode) => describeMoment(episode, step)).join('; '));
  };
  const setPlaying = (value: boolean): void => {
    playing = value;
    play.textContent = playing ? 'Pause' : 'Play';
    if (playing) run();
  };
  const run = (): void => {
    if (step >= last) show(0);
    let place = step;
    let before = performance.now();
    let drawn = -Infinity;
    const frame = (now: number): void => {
      // A picture that was removed from the page stops by itself.
      if (!playing || !host.isConnected) return;
      place = Math.min(last, place + ((now - before) / 1000) * stepsPerSecond * Number(speed.value));
      before = now;
      if (!calm || now - drawn >= 500 || place >= last) {
        show(Math.floor(place));
        drawn = now;
      }
      if (place >= last) setPlaying(false);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  const pauseAt = (to: number): void => {
    if (playing) setPlaying(false);
    show(to);
  };
  play.onclick = () => setPlaying(!playing);
  first.onclick = () => pauseAt(0);
  back.onclick = () => pauseAt(step - 1);
  on.onclick = () => pauseAt(step + 1);
  slider.oninput = () => pauseAt(Number(slider.value));
  slider.onkeydown = (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    setPlaying(!playing);
  };
  const shadow = host.attachShadow({ mode: 'open' });
  const controls = element('div', { className: 'controls' }, first, back, play, on, slider, speed);
  shadow.append(
    element('style', {}, style),
    element('div', { className: 'stages' }, ...stages.map(({ figure }) => figure)),
    controls,
  );
  // JupyterLab would take keys (arrows, letters) for commands to the notebook; this attribute keeps its hands off.
  host.dataset.lmSuppressShortcuts = 'true';
  host.setAttribute('role', 'group');
  host.setAttribute('aria-label', host.querySelector('img')?.alt ?? 'Replay');
  setPlaying(false);
  show(0);
}

for (const host of document.querySelectorAll<HTMLElement>('.policy-gradients-replay:not([data-started])')) {
  host.dataset.started = 'true';
  start(host);
}
