import type { Action, Environment } from '../environments/environment';
import { advantagesFromReturns } from '../estimators/advantages';
import { collectEpisodes } from '../rollouts/collectEpisodes';
import { RolloutBuilder } from '../rollouts/rolloutBuilder';
import { runningMean } from '../values/runningMean';
import type { Learner } from './learner';
import type { Progress } from './progress';
import type { ProgressLog } from './progressLog';
import { returnsOf, runningScale } from './returnsOf';
import type { Settings } from './settings';

/**
 * REINFORCE: play, score each action by what came after it, push the log-probability of each action by its score, repeat.
 *
 * ∇J ≈ (1/N) Σ_episodes Σ_t ∇log π(a_t|s_t) (G_t − b)
 *
 * @see Williams 1992; Sutton & Barto 2018, section 13.3
 */
export async function* reinforce<A extends Action>(
  environment: Environment<A>,
  { policy, stepPolicy }: Learner<A>,
  settings: Settings<A>,
  log: ProgressLog<A>,
): AsyncGenerator<Progress, void> {
  const { rng, episodesPerUpdate, baseline, entropyBonus } = settings;
  const builder = new RolloutBuilder(environment);
  const earlier = runningMean(settings.baselineMemory);
  const scale = runningScale(settings.normalisation);

  while (!log.done) {
    const rollout = collectEpisodes(environment, policy, { episodes: episodesPerUpdate, rng, builder });
    const returns = returnsOf(rollout, settings);
    const weights = scale(
      advantagesFromReturns(rollout, returns, {
        discount: settings.discount,
        discountWeighting: settings.discountWeighting,
        weight: settings.weight,
        // The moving mean knows earlier episodes only, so it was settled before these actions were drawn.
        baseline: baseline === 'moving-mean' ? earlier.mean : baseline === 'value' ? 'none' : baseline,
        normalisation: settings.normalisation === 'running-scale' ? 'none' : settings.normalisation,
      }),
    );
    earlier.add(returns.reduce((sum, g) => sum + g, 0) / returns.length);

    const divisor = settings.average === 'episodes' ? rollout.spans.length : rollout.length;
    const { loss, entropy } = policy.addGradient(rollout, weights, { divisor, entropyBonus });
    const { gradientNorm, learningRate } = stepPolicy(log.left);

    yield log.recordEpisodes(rollout, { loss, entropy, gradientNorm, learningRate });
  }
}
