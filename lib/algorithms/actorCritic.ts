import type { Action, Environment } from '../environments/environment';
import { explainedVariance } from '../estimators/explainedVariance';
import { generalizedAdvantage } from '../estimators/generalizedAdvantage';
import { normalise } from '../estimators/normalise';
import type { Rollout } from '../rollouts/rollout';
import { segmentCollector } from '../rollouts/segmentCollector';
import type { Value } from '../values/value';
import { fitValue } from './fitValue';
import type { Learner } from './learner';
import type { Progress } from './progress';
import type { ProgressLog } from './progressLog';
import { runningScale, scaledRewards, tailsOf } from './returnsOf';
import type { Settings } from './settings';

/**
 * Advantage actor-critic with GAE: several copies of the environment, a fixed number of steps each, and V(s) stands for the
 * rest of every episode that a piece cuts.
 *
 * Â_t = Σ_k (γλ)^k δ_{t+k},  δ_t = r_t + γ V(s_{t+1}) − V(s_t);  V learns towards Â_t + V(s_t)
 *
 * @param copies the same environment, several times
 * @see Schulman et al., arXiv:1506.02438; Mnih et al., arXiv:1602.01783
 */
export async function* actorCritic<A extends Action>(
  copies: readonly Environment<A>[],
  learner: Learner<A>,
  settings: Settings<A>,
  log: ProgressLog<A>,
): AsyncGenerator<Progress, void> {
  const { policy } = learner;
  const value = learner.value!;
  const collect = segmentCollector(copies, policy, settings.rng);
  const scale = runningScale(settings.normalisation);

  while (!log.done) {
    const { rollout, finished } = collect(settings.stepsPerUpdate);
    const values = Float64Array.from(value.predict(rollout.observations, rollout.length));
    const advantages = gae(scaledRewards(rollout, settings.rewardScale), values, value, settings);
    const targets = advantages.map((advantage, t) => advantage + values[t]);
    const weights = settings.normalisation === 'batch' ? normalise(advantages) : scale(advantages);

    const divisor = settings.average === 'steps' ? rollout.length : rollout.spans.length;
    const { loss, entropy } = policy.addGradient(rollout, weights, { divisor, entropyBonus: settings.entropyBonus });
    const left = log.left;
    const { gradientNorm, learningRate } = learner.stepPolicy(left);
    const valueLoss = fitValue(learner, rollout, targets, settings.valueSteps, left);

    yield log.recordSegment(rollout, finished, {
      loss,
      entropy,
      gradientNorm,
      valueLoss,
      explainedVariance: explainedVariance(targets, values),
      learningRate,
    });
  }
}

function gae(
  rollout: Rollout,
  values: Float64Array,
  value: Value,
  { discount, lambda }: Settings<Action>,
): Float64Array {
  // A piece that is cut by the collector must be bootstrapped, whatever a time limit means.
  const tails = tailsOf(rollout, 'bootstrap', value);
  const advantages = new Float64Array(rollout.length);
  rollout.spans.forEach(({ start, end }, i) => {
    const rewards = rollout.rewards.subarray(start, end);
    advantages.set(generalizedAdvantage(rewards, values.subarray(start, end), tails[i], { discount, lambda }), start);
  });
  return advantages;
}
