/** One moment of a CartPole episode. */
export interface CartPoleMoment {
  /** The cart's place in metres, the middle of the track is 0. */
  readonly x: number;
  /** The pole's angle in radians, upright is 0, to the right positive. */
  readonly angle: number;
  /** The push as a share of the strongest: −1 left … 1 right; 0 for none. */
  readonly push: number;
}

/** The picture's size in px; 76 px are a metre. */
export const cartPoleSize = { width: 440, height: 172 } as const;

const perMetre = 76;
const middle = cartPoleSize.width / 2;
const trackY = 140;
const cart = { width: 46, height: 24 };

/**
 * Draws cart, pole, limits and push to scale, as the inside of an SVG of `cartPoleSize`.
 *
 * `textSize` is in the picture's own px: larger where the picture is shown small.
 * A pure function without imports: the kernel draws the still picture with it, and the page the moving one.
 */
export function cartPolePicture({ x, angle, push }: CartPoleMoment, textSize = 12): string {
  const cartX = middle + x * perMetre;
  const hinge = { x: cartX, y: trackY - cart.height };
  const tip = (turn: number, metres: number): string =>
    `${tenth(hinge.x + Math.sin(turn) * metres * perMetre)},${tenth(hinge.y - Math.cos(turn) * metres * perMetre)}`;
  const from = `${tenth(hinge.x)},${tenth(hinge.y)}`;
  const limit = (12 * Math.PI) / 180;
  const wedge = `M${tip(-limit, 1.1)}L${from}L${tip(limit, 1.1)}`;
  const fallen = Math.abs(angle) > limit || Math.abs(x) > 2.4;
  return [
    `<rect width="${cartPoleSize.width}" height="${cartPoleSize.height}" fill="#FFFFFF"/>`,
    `<path d="M8,${trackY}H${cartPoleSize.width - 8}" stroke="#8A8A8A"/>`,
    ...[-2.4, 0, 2.4].map((metres) => mark(metres, textSize)),
    `<path d="${wedge}" fill="none" stroke="#B0B0B0" stroke-dasharray="3,3"/>`,
    `<rect x="${tenth(cartX - cart.width / 2)}" y="${trackY - cart.height}" width="${cart.width}" height="${cart.height}" rx="3" fill="#4D4D4D"/>`,
    `<path d="M${from}L${tip(angle, 1)}" stroke="${fallen ? '#D55E00' : '#0072B2'}" stroke-width="7" stroke-linecap="round"/>`,
    `<circle cx="${tenth(hinge.x)}" cy="${tenth(hinge.y)}" r="3.5" fill="#FFFFFF"/>`,
    push === 0 ? '' : arrow(cartX, push),
  ].join('');
}

function mark(metres: number, textSize: number): string {
  const at = middle + metres * perMetre;
  const wall =
    metres === 0 ? '' : `<path d="M${tenth(at)},${trackY - 40}v40" stroke="#8A8A8A" stroke-dasharray="3,3"/>`;
  const name = metres === 0 ? '0 m' : `${metres < 0 ? '−' : '+'}2.4 m`;
  const text = `<text x="${tenth(at)}" y="${trackY + 8 + textSize}" text-anchor="middle" font-size="${textSize}" fill="#5A5A5A">${name}</text>`;
  return `${wall}<path d="M${tenth(at)},${trackY}v5" stroke="#8A8A8A"/>${text}`;
}

/** The push as an arrow beside the cart, on the side to which it pushes. */
function arrow(cartX: number, push: number): string {
  const way = Math.sign(push);
  const start = cartX + way * (cart.width / 2 + 4);
  const length = 10 + 22 * Math.min(1, Math.abs(push));
  const y = trackY - cart.height / 2;
  const end = start + way * length;
  const head = `L${tenth(end - way * 7)},${y - 6}M${tenth(end)},${y}L${tenth(end - way * 7)},${y + 6}`;
  return `<path d="M${tenth(start)},${y}H${tenth(end)}${head}" fill="none" stroke="#009E73" stroke-width="3"/>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
