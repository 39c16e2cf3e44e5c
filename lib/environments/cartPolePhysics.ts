import type { Rng } from '../engine/rng';

/** Metres from the centre, and radians from upright (12°), beyond which an episode ends. */
export const CART_LIMIT = 2.4;
export const POLE_LIMIT = (12 * 2 * Math.PI) / 360;

const GRAVITY = 9.8;
const CART_MASS = 1;
const POLE_MASS = 0.1;
/** Half the pole's length in metres: the 0.5 of the textbooks is not the whole pole. */
const HALF_LENGTH = 0.5;
const SECONDS_A_STEP = 0.02;

const TOTAL_MASS = CART_MASS + POLE_MASS;
const POLE_MOMENT = POLE_MASS * HALF_LENGTH;

/**
 * Pushes one cart for 0.02 s: one explicit Euler step of Barto, Sutton & Anderson (1983), in the order of Gymnasium 1.3
 * (positions move with the old speeds; the other order gives other episodes). The operations keep Gymnasium's order
 * too: a factor taken out changes the last bit, and the falling pole makes that 0.6 after 300 steps.
 *
 * @param state [x m, v m/s, θ rad, ω rad/s] at `offset`, changed in place; float64, as float32 would drift from Gymnasium
 * @param force newtons to the right
 * @returns whether the cart left the track or the pole fell
 */
export function advanceCartPole(state: Float64Array, offset: number, force: number): boolean {
  const x = state[offset];
  const v = state[offset + 1];
  const theta = state[offset + 2];
  const omega = state[offset + 3];

  const sin = Math.sin(theta);
  const cos = Math.cos(theta);
  const push = (force + POLE_MOMENT * (omega * omega) * sin) / TOTAL_MASS;
  const angular = (GRAVITY * sin - cos * push) / (HALF_LENGTH * (4 / 3 - (POLE_MASS * (cos * cos)) / TOTAL_MASS));
  const linear = push - (POLE_MOMENT * angular * cos) / TOTAL_MASS;

  const nextX = x + SECONDS_A_STEP * v;
  const nextTheta = theta + SECONDS_A_STEP * omega;
  state[offset] = nextX;
  state[offset + 1] = v + SECONDS_A_STEP * linear;
  state[offset + 2] = nextTheta;
  state[offset + 3] = omega + SECONDS_A_STEP * angular;
  return nextX < -CART_LIMIT || nextX > CART_LIMIT || nextTheta < -POLE_LIMIT || nextTheta > POLE_LIMIT;
}

/** Draws a start: each of the four numbers from U(−0.05, 0.05), in order. */
export function resetCartPole(state: Float64Array, offset: number, rng: Rng): void {
  for (let i = 0; i < 4; i++) state[offset + i] = -0.05 + 0.1 * rng();
}
