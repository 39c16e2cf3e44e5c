import { makeAgent, type Agent } from '../../algorithms/agent';
import { makeLearner } from '../../algorithms/learner';
import type { Progress } from '../../algorithms/progress';
import { ProgressLog } from '../../algorithms/progressLog';
import { settle } from '../../algorithms/settings';
import type { Rng } from '../../engine/rng';
import type { Environment } from '../../environments/environment';
import { collectEpisodes } from '../../rollouts/collectEpisodes';
import { RolloutBuilder } from '../../rollouts/rolloutBuilder';
import { faults, type FaultName } from './faults';
import { plainProgram, type Program, type ProgramOptions } from './program';

export interface FaultyOptions extends ProgramOptions {
  readonly rng: Rng;
  /** 150,000 unless given. */
  readonly totalSteps?: number;
}

/**
 * Trains with REINFORCE in which lines are wrong on purpose, for notebook 03's gallery. Without a fault it is
 * `train(environment, { baseline: 'none', … })`, number for number.
 *
 * A run whose gradient is no longer finite ends there: its agent has fewer `steps` than the budget.
 *
 * @param environment with two actions
 * @param names of `faults`, in any order
 * @throws RangeError for a fault that the gallery does not have
 * @example
 * import { cartPole, finish, makeRng, trainWithFaults } from './lib/index';
 * const options = { rng: makeRng(1), totalSteps: 20_000 };
 * const agent = await finish(trainWithFaults(cartPole(), ['minus forgotten'], options));
 * agent.returns[agent.returns.length - 1] < 15; // → true
 */
export async function* trainWithFaults(
  environment: Environment<number>,
  names: readonly FaultName[],
  { rng, totalSteps = 150_000, ...options }: FaultyOptions,
): AsyncGenerator<Progress, Agent<number>> {
  const program = withFaults(names, options);
  const { learningRate, episodesPerUpdate: episodes } = program;
  const settings = settle(environment, { rng, totalSteps, baseline: 'none', learningRate });
  const { policy, stepPolicy } = await makeLearner(environment, settings);
  const log = new ProgressLog(settings);
  const builder = new RolloutBuilder(environment);

  while (!log.done) {
    const rollout = collectEpisodes(environment, policy, { episodes, rng, builder });
    const actions = (rollout.actions as Int32Array).map(program.recorded);
    const counted = { ...rollout, actions, rewards: program.rewards(rollout) };
    const weights = program.scaled(counted, program.returns(counted, program.discount));
    const { push, meeting, divisor } = program;
    const { loss, entropy } = push(policy, counted, meeting(counted, weights), divisor(counted));
    const broken = !Number.isFinite(policy.networks[0].updates.gradientNorm());
    const taken = broken ? { gradientNorm: NaN, learningRate: learningRate * log.left } : stepPolicy(log.left);
    yield log.recordEpisodes(rollout, { loss, entropy, ...taken });
    if (broken) break;
  }
  const { steps, returns, endSteps, solvedAtStep } = log;
  return makeAgent(environment.id, policy, undefined, {
    steps,
    episodes: returns.length,
    returns,
    endSteps,
    solvedAtStep,
  });
}

/** The program with these lines changed. */
function withFaults(names: readonly FaultName[], options: ProgramOptions): Program {
  return names.reduce<Program>((program, name) => {
    if (!(name in faults)) {
      throw new RangeError(`there is no fault '${name}'; expected one of ${Object.keys(faults).join(' | ')}`);
    }
    return { ...program, ...faults[name].change(program) };
  }, plainProgram(options));
}
