import { logSoftmax } from './logSoftmax';
import { score } from './score';
import { rowOf, tablePolicy, type ScoredPolicy } from './tablePolicy';

/**
 * The tabular softmax policy: one row of logits for each observation, π(a | o) = e^{z_oa} / Σ_b e^{z_ob}.
 *
 * θ is the rows one after the other, [O · A]; the score of (o, a) is one-hot(a) − π in row o and 0 elsewhere.
 *
 * @param logits [O][A]
 * @throws RangeError for rows of unlike length, or a logit that is not finite
 * @example
 * import { softmaxPolicy } from './lib/index';
 * softmaxPolicy([[0, 0], [0, 0]]).score(1, 0); // → [0, 0, 0.5, -0.5]
 */
export function softmaxPolicy(logits: readonly ArrayLike<number>[]): ScoredPolicy {
  const actions = logits[0]?.length ?? 0;
  logits.forEach((row, o) => {
    if (row.length !== actions) throw new RangeError(`logits[${o}] has ${row.length} numbers; expected ${actions}.`);
  });
  const logPi = logits.map((row) => logSoftmax(row));
  const pi = logPi.map((row) => row.map(Math.exp));

  return {
    ...tablePolicy(pi),
    theta: logits.flatMap((row) => Array.from(row)),
    // Not log(π): that is −∞ for a logit far below the others.
    logProb: (observation, action) => rowOf(logPi, observation[0])[action],
    sample(observation, rng) {
      const { action } = tablePolicy(pi).sample(observation, rng);
      return { action, logProb: logPi[observation[0]][action] };
    },
    score(observation, action) {
      const all = Array<number>(logits.length * actions).fill(0);
      score(rowOf(logits, observation), action).forEach((part, a) => (all[observation * actions + a] = part));
      return all;
    },
  };
}
