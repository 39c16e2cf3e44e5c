import { listenForInterrupt } from '../../engine/interrupt';
import type { Engine } from '../../engine/network';
import { adam } from '../../engine/optimisers';
import type { Rng } from '../../engine/rng';
import { checkNumbers } from '../../estimators/check';
import type { SampledReplies, TokenPolicy } from '../language/tokenPolicy';
import { checkShare, drawPrompt, mistakenShare } from '../world/prompts';
import { checkBeta, checkOneOf, checkPositive, checkRng, checkWhole } from './check';
import { groupAdvantages, grpoAdvantage, rlooAdvantage, type GroupAdvantage } from './groupAdvantages';
import { klInLoss, klInReward, klSpellings, type KlSpelling } from './klSpellings';
import type { RewardFunction } from './rewardModel';

export interface RlhfOptions {
  readonly rng: Rng;
  /** How dear it is to leave the reference, in units of reward per nat. Default 0.25. */
  readonly beta?: number;
  /** Default 'rloo'. */
  readonly advantage?: GroupAdvantage;
  /** How the KL is written; default 'k1 reward', the right one. */
  readonly kl?: KlSpelling;
  /** Default 300. */
  readonly updates?: number;
  /** Prompts an update; default 64. */
  readonly prompts?: number;
  /** Replies to each prompt; default 4. */
  readonly k?: number;
  /** Adam's, constant. Default 3e-3. */
  readonly learningRate?: number;
  /** Share of users who are mistaken; default 0.5. */
  readonly mistaken?: number;
  /** Default: the one that the policy is on. */
  readonly engine?: Engine;
}

/** What RLHF tells after every update. */
export interface RlhfProgress {
  readonly update: number;
  /** Mean reward of this update's replies, before the KL. */
  readonly reward: number;
  /** Mean of log π − log π_ref over them: an estimate of KL(π ‖ π_ref), in nats. */
  readonly kl: number;
  /** √ of the mean square of the advantages. */
  readonly advantage: number;
  /** This update's replies, as the policy before the update gave them. */
  readonly replies: SampledReplies;
  /** The policy after the update; it goes on changing. */
  readonly policy: TokenPolicy;
}

/**
 * Stage 3 of RLHF: REINFORCE on a language model, with a reward model as the reward and a KL that holds it near its reference.
 *
 * ∇J = E[Σ_t ∇log π(y_t|x, y_<t) Â], with the reward r(x, y) − β (log π(y|x) − log π_ref(y|x)) and, for 'rloo', the mean of the
 * other replies to the same prompt as baseline. Each update draws fresh prompts and replies from the policy as it is.
 *
 * @param reference the policy to start from and to stay near; it is not changed
 * @returns the trained policy
 * @throws RangeError for β < 0, k < 2, or another option out of range; Interrupted when ■ is pressed
 * @example
 * import { finish, makeRng, makeTokenPolicy, rlhf } from './lib/index';
 * const reference = await makeTokenPolicy({ rng: makeRng(1) });
 * const shorter = await finish(rlhf(reference, ({ lengths }) => lengths.map((n) => -n), { rng: makeRng(2), updates: 5 }));
 * shorter.sample([38], makeRng(3)).count; // → 1
 */
export async function* rlhf(
  reference: TokenPolicy,
  reward: RewardFunction,
  options: RlhfOptions,
): AsyncGenerator<RlhfProgress, TokenPolicy> {
  const settings = settle(options);
  const { rng, prompts, k, updates, mistaken } = settings;
  const policy = await reference.copy(options.engine);
  const optimiser = adam(policy.network, { learningRate: settings.learningRate });

  const interrupt = await listenForInterrupt();
  try {
    for (let update = 1; update <= updates; update++) {
      const asked = new Uint8Array(prompts * k);
      for (let i = 0; i < prompts; i++) asked.fill(drawPrompt(rng, mistaken), i * k, (i + 1) * k);
      const replies = policy.sample(asked, rng);
      const rewards = Float64Array.from(reward(replies));
      const logRatios = reference.logProbs(replies).map((logRef, i) => replies.logProbs[i] - logRef);
      const weights = replyWeights(rewards, logRatios, settings);
      policy.addGradient(replies, weights);
      optimiser.step();
      const advantage = Math.sqrt(mean(weights.map((w) => w * w)));
      yield { update, reward: mean(rewards), kl: mean(logRatios), advantage, replies, policy };
      await interrupt.breathe();
    }
    return policy;
  } finally {
    interrupt.close();
  }
}

type Weighing = Required<Pick<RlhfOptions, 'beta' | 'advantage' | 'kl' | 'k'>>;

/**
 * What multiplies ∇log π of each reply: the advantage of its regularised reward, and the pull of a KL that stands in the loss.
 *
 * @param rewards [prompts × k]
 * @param logRatios log π − log π_ref of each reply
 */
export function replyWeights(
  rewards: Float64Array,
  logRatios: Float64Array,
  { beta, advantage, kl, k }: Weighing,
): Float64Array {
  const regularised = rewards.map((r, i) => r - beta * klInReward(kl, logRatios[i]));
  checkNumbers('rewards', regularised);
  const weights =
    advantage === 'rloo'
      ? rlooAdvantage(regularised, k)
      : advantage === 'grpo'
        ? grpoAdvantage(regularised, k)
        : regularised;
  return weights.map((w, i) => w - beta * klInLoss(kl, logRatios[i]));
}

const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function settle(options: RlhfOptions): Required<Omit<RlhfOptions, 'engine'>> {
  checkRng('rlhf', options.rng);
  const settings = {
    beta: 0.25,
    advantage: 'rloo' as const,
    kl: 'k1 reward' as const,
    updates: 300,
    prompts: 64,
    k: 4,
    learningRate: 3e-3,
    mistaken: mistakenShare,
    ...options,
  };
  checkBeta(settings.beta);
  checkOneOf('advantage', settings.advantage, groupAdvantages);
  checkOneOf('kl', settings.kl, klSpellings);
  for (const name of ['updates', 'prompts'] as const) checkWhole(name, settings[name]);
  checkWhole('k', settings.k, settings.advantage === 'none' ? 1 : 2);
  checkPositive('learningRate', settings.learningRate);
  checkShare('mistaken', settings.mistaken);
  return settings;
}
