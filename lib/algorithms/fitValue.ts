import type { Action } from '../environments/environment';
import type { Rollout } from '../rollouts/rollout';
import type { Learner } from './learner';

/** Steps V towards its targets, all rows at once. @returns the mean squared error before the first step */
export function fitValue<A extends Action>(
  learner: Learner<A>,
  rollout: Rollout,
  targets: ArrayLike<number>,
  steps: number,
  left: number,
): number {
  let first = NaN;
  for (let step = 0; step < steps; step++) {
    const loss = learner.value!.addGradient(rollout.observations, rollout.length, targets);
    if (step === 0) first = loss;
    learner.stepValue(left);
  }
  return first;
}
