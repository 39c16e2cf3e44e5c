import type { Box } from './environment';
import { CART_LIMIT, POLE_LIMIT } from './cartPolePhysics';

/** Cart position, speed, pole angle, angular speed; twice the limits, because the last observation lies beyond them. */
export const CART_POLE_SPACE: Box = {
  kind: 'box',
  low: [-2 * CART_LIMIT, -Infinity, -2 * POLE_LIMIT, -Infinity],
  high: [2 * CART_LIMIT, Infinity, 2 * POLE_LIMIT, Infinity],
};
