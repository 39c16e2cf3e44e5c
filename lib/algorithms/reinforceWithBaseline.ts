import type { Action, Environment } from '../environments/environment';
import { advantagesFromReturns } from '../estimators/advantages';
import { explainedVariance } from '../estimators/explainedVariance';
import { collectEpisodes } from '../rollouts/collectEpisodes';
import { RolloutBuilder } from '../rollouts/rolloutBuilder';
import { fitValue } from './fitValue';
import type { Learner } from './learner';
import type { Progress } from './progress';
import type { ProgressLog } from './progressLog';
import { returnsOf, runningScale } from './returnsOf';
import type { Settings } from './settings';

/**
 * REINFORCE with a learned baseline: what an action earned, minus what the state was worth before it.
 *
 * ∇J ≈ (1/N) Σ_episodes Σ_t ∇log π(a_t|s_t) (G_t − V(s_t)), then V ← one or more steps down the mean of (V(s_t) − G_t)²
 *
 * The *old* V judges, and learns from this batch only afterwards: a V that had seen these returns would be biased.
 *
 * @see Sutton & Barto 2018, section 13.4
 */
export async function* reinforceWithBaseline<A extends Action>(
  environment: Environment<A>,
  learner: Learner<A>,
  settings: Settings<A>,
  log: ProgressLog<A>,
): AsyncGenerator<Progress, void> {
  const { rng, episodesPerUpdate, entropyBonus, discount, discountWeighting, weight } = settings;
  const { policy } = learner;
  const value = learner.value!;
  const builder = new RolloutBuilder(environment);
  const scale = runningScale(settings.normalisation);
  const normalisation = settings.normalisation === 'running-scale' ? 'none' : settings.normalisation;

  while (!log.done) {
    const rollout = collectEpisodes(environment, policy, { episodes: episodesPerUpdate, rng, builder });
    const returnsToGo = returnsOf(rollout, { ...settings, weight: 'reward-to-go' }, value);
    const returns = weight === 'reward-to-go' ? returnsToGo : returnsOf(rollout, settings, value);
    const values = Float64Array.from(value.predict(rollout.observations, rollout.length));
    const weights = scale(
      advantagesFromReturns(rollout, returns, { discount, discountWeighting, baseline: values, normalisation }),
    );

    const divisor = settings.average === 'episodes' ? rollout.spans.length : rollout.length;
    const { loss, entropy } = policy.addGradient(rollout, weights, { divisor, entropyBonus });
    const left = log.left;
    const { gradientNorm, learningRate } = learner.stepPolicy(left);
    const valueLoss = fitValue(learner, rollout, returnsToGo, settings.valueSteps, left);

    yield log.recordEpisodes(rollout, {
      loss,
      entropy,
      gradientNorm,
      valueLoss,
      explainedVariance: explainedVariance(returnsToGo, values),
      learningRate,
    });
  }
}
