import { normal, type Rng } from '../../../engine/rng';
import { pick, dirichlet, table } from '../draw';

/**
 * An MDP small enough to write down all of its trajectories: S states, A actions, T steps, and a softmax policy over
 * features with 1 to 4 shared parameters.
 */
export interface SmallMdp {
  readonly steps: number;
  readonly gamma: number;
  /** Start distribution, [S]. */
  readonly start: readonly number[];
  /** P(next | s, a), [S][A][S]. */
  readonly next: readonly (readonly (readonly number[])[])[];
  /** [S][A]. */
  readonly reward: readonly (readonly number[])[];
  /** States in which an episode ends, [S]. */
  readonly ends: readonly boolean[];
  /** Policy parameters [d] and features [S][A][d]: the logits are their products. */
  readonly theta: readonly number[];
  readonly features: readonly (readonly (readonly number[])[])[];
  /** The direction of `grad`, a unit vector [d]. */
  readonly direction: readonly number[];
  /** A baseline for each state, [S]. */
  readonly baseline: readonly number[];
  /** The state that the word `s` means. */
  readonly state: number;
}

type Size = readonly [steps: number, states: number, actions: number];

const SIZES: readonly Size[] = [
  [1, 1, 2],
  [1, 2, 3],
  [2, 1, 2],
  [2, 2, 2],
  [2, 2, 3],
  [2, 3, 2],
  [3, 1, 2],
  [3, 1, 3],
  [3, 2, 2],
  [3, 2, 2],
];
/** With two or more steps and states the past, the future and the dynamics all matter; mostly few trajectories, for speed. */
const TELLING_SIZES: readonly Size[] = [...Array.from({ length: 6 }, (): Size => [2, 2, 2]), [2, 2, 3], [3, 2, 2]];

/** A random MDP. No state of a telling one ends the episode. */
export function randomMdp(rng: Rng, telling: boolean): SmallMdp {
  const [steps, states, actions] = pick(rng, telling ? TELLING_SIZES : SIZES);
  const d = 1 + Math.floor(rng() * 4);
  return {
    steps,
    gamma: pick(rng, telling ? [0.9, 0.5] : [1, 0.9, 0.5]),
    start: dirichlet(rng, states),
    next: table(states, actions, () => dirichlet(rng, states)),
    reward: table(states, actions, () => normal(rng)),
    ends: Array.from({ length: states }, (_, s) => !telling && s > 0 && rng() < 0.3),
    theta: Array.from({ length: d }, () => normal(rng)),
    features: table(states, actions, () => Array.from({ length: d }, () => normal(rng))),
    direction: direction(rng, d),
    baseline: Array.from({ length: states }, () => 1 + normal(rng)),
    state: Math.floor(rng() * states),
  };
}

/** A unit vector with no small first component: the broken worlds depend on the first parameter. */
function direction(rng: Rng, d: number): number[] {
  const v = Array.from({ length: d }, (_, i) => (i === 0 ? pick(rng, [-1, 1]) * (0.5 + rng()) : 2 * rng() - 1));
  const length = Math.hypot(...v);
  return v.map((x) => x / length);
}

const SMALL_SIZES: readonly Size[] = [
  [1, 1, 2],
  [1, 1, 3],
  [2, 1, 2],
  [2, 2, 2],
  [3, 1, 2],
  [3, 2, 2],
  [3, 2, 3],
];
const DRAWS_OF_A_SIZE = 60;

/** Small MDPs for people: π in quarters, rewards 0, 1 and 2, moves that are certain; the smallest first. */
export function* smallMdps(rng: Rng): Generator<SmallMdp> {
  for (const size of SMALL_SIZES) for (let i = 0; i < DRAWS_OF_A_SIZE; i++) yield smallMdp(rng, size);
}

function smallMdp(rng: Rng, [steps, states, actions]: Size): SmallMdp {
  const d = states * (actions - 1);
  const oneHot = (s: number, a: number) =>
    Array.from({ length: d }, (_, j) => (a > 0 && j === s * (actions - 1) + a - 1 ? 1 : 0));
  return {
    steps,
    gamma: steps > 1 ? pick(rng, [1, 1, 0.5]) : 1,
    start: Array.from({ length: states }, (_, s) => (s === 0 ? 1 : 0)),
    next: table(states, actions, () => {
      const to = Math.floor(rng() * states);
      return Array.from({ length: states }, (_, s) => (s === to ? 1 : 0));
    }),
    reward: table(states, actions, () => pick(rng, [0, 0, 1, 2])),
    ends: Array.from({ length: states }, () => false),
    // One logit for each action but the first, 0 or ±ln 3: π is a multiple of ¼ (of ⅕ or ⅐ with three actions).
    theta: Array.from({ length: d }, () => Math.log(pick(rng, [1, 1 / 3, 3]))),
    features: Array.from({ length: states }, (_, s) => Array.from({ length: actions }, (__, a) => oneHot(s, a))),
    direction: Array.from({ length: d }, (_, j) => (j === 0 ? 1 : 0)),
    baseline: Array.from({ length: states }, () => pick(rng, [1, 2, 7])),
    state: 0,
  };
}
