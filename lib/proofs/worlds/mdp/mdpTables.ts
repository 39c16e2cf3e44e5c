import { normalised } from '../normalised';
import type { SmallMdp } from './smallMdp';
import type { MdpAssumption } from './mdpWords';

/** The MDP's probabilities at one θ. */
export interface MdpTables {
  /** The first parameter: the broken worlds depend on it. */
  readonly theta0: number;
  readonly pi: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly next: readonly (readonly (readonly number[])[])[];
}

/** The probabilities at θ + x·direction, in the ordinary world or in one where an assumption fails. */
export function mdpTables(mdp: SmallMdp, x: number, broken?: MdpAssumption): MdpTables {
  const theta = mdp.theta.map((value, i) => value + x * mdp.direction[i]);
  const tilt = (p: readonly number[], salt: number): readonly number[] =>
    broken === 'environment ignores theta'
      ? normalised(p.map((value, i) => value * Math.exp(0.5 * theta[0] * Math.sin(1.3 * i + salt))))
      : p;
  const row = (features: readonly (readonly number[])[], s: number): number[] => {
    const logits = features.map((f) => f.reduce((sum, value, j) => sum + value * theta[j], 0));
    const largest = Math.max(...logits);
    const pi = normalised(logits.map((z) => Math.exp(z - largest)));
    if (broken === 'policy sums to one') return pi.map((value) => value * (1 + 0.3 * Math.sin(theta[0] + s)));
    // Action 0 of one state has probability 0 exactly at θ, and grows with slope 1: log π does not exist there.
    if (broken === 'policy is positive' && s === mdp.state)
      return pi.map((_, a) => (a === 0 ? x : (1 - x) / (pi.length - 1)));
    return pi;
  };
  return {
    theta0: theta[0],
    pi: mdp.features.map(row),
    start: tilt(mdp.start, 0.7),
    next: mdp.next.map((rows, s) => rows.map((p, a) => tilt(p, s + 2 * a + 1))),
  };
}
