import { fontFamily } from '../../theme';

/** Px. A drawing is not shrunk further, for its text would be too small to read: then it is scrolled, by the finger too. */
const narrowest = 600;

/** The look of every control; it stands in a shadow root, so that the page around it is not touched. */
export const style = `
  :host { display: block; max-width: 920px; font: 14px ${fontFamily}; color: #222; background: #fff; padding: 4px 0; }
  .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 18px; margin: 2px 0 6px; }
  .slider { display: flex; align-items: center; gap: 8px; flex: 1 1 290px; max-width: 440px; }
  .slider span { white-space: nowrap; }
  .slider input { flex: 1 1 110px; min-width: 90px; accent-color: #0072B2; height: 30px; margin: 0; }
  @media (max-width: 480px) { .slider { flex-wrap: wrap; } .slider span { flex: 1 0 100%; } }
  output { min-width: 3.2em; font-variant-numeric: tabular-nums; font-weight: 600; }
  .played { display: flex; align-items: center; gap: 8px; flex: 1 1 330px; max-width: 480px; }
  .choice { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .row { display: inline-flex; flex-wrap: wrap; gap: 4px; }
  .toggle { display: inline-flex; align-items: center; gap: 6px; min-height: 30px; cursor: pointer; }
  .toggle input { width: 18px; height: 18px; accent-color: #0072B2; }
  button { font: inherit; color: inherit; min-height: 30px; min-width: 36px; padding: 2px 10px; background: #f2f2f2; border: 1px solid #767676; border-radius: 4px; cursor: pointer; }
  button:hover { background: #e2e2e2; }
  button[aria-pressed=true] { background: #0072B2; border-color: #0072B2; color: #fff; font-weight: 600; }
  button:disabled { color: #767676; background: #fafafa; border-color: #ccc; cursor: default; }
  :focus-visible { outline: 3px solid #0072B2; outline-offset: 2px; }
  .picture { overflow-x: auto; }
  svg { max-width: max(100%, ${narrowest}px); height: auto; display: block; }
  .draggable { touch-action: none; cursor: crosshair; width: fit-content; max-width: 100%; }
  @media (max-width: ${narrowest}px) { .draggable { touch-action: auto; } }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
