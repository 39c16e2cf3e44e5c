import { listenForInterrupt } from '../engine/interrupt';
import type { Action, Environment } from '../environments/environment';
import { actorCritic } from './actorCritic';
import { makeAgent, type Agent } from './agent';
import { makeLearner, type Learner } from './learner';
import type { Progress } from './progress';
import { ProgressLog } from './progressLog';
import { reinforce } from './reinforce';
import { reinforceWithBaseline } from './reinforceWithBaseline';
import { settle } from './settings';
import type { TrainOptions } from './trainOptions';

/**
 * Trains an agent, and tells after every update how it goes: the only entry to training.
 *
 * `for await (const progress of train(…))` watches it; leave the loop to stop early. The generator returns the agent.
 *
 * @param environment one environment, or a function that makes copies (for 'actor-critic')
 * @throws RangeError before the first step if an option is out of range; Interrupted when ■ is pressed
 *
 * @example
 * import { cartPole, makeRng, train, type Progress } from './lib/index';
 * const training = train(cartPole(), { rng: makeRng(1), totalSteps: 2000 });
 * let last: Progress | undefined;
 * for (let next = await training.next(); !next.done; next = await training.next()) last = next.value;
 * last!.steps >= 2000; // → true
 */
export async function* train<A extends Action>(
  environment: Environment<A> | (() => Environment<A>),
  options: TrainOptions<A>,
): AsyncGenerator<Progress, Agent<A>> {
  const make = typeof environment === 'function' ? environment : undefined;
  const first = make ? make() : (environment as Environment<A>);
  const settings = settle(first, options);
  const interrupt = await listenForInterrupt();
  try {
    const learner = await makeLearner(first, settings);
    const log = new ProgressLog(settings);
    for await (const progress of updates(first, make, learner, settings, log)) {
      yield progress;
      await interrupt.breathe();
    }
    return makeAgent(first.id, learner.policy, learner.value, {
      steps: log.steps,
      episodes: log.returns.length,
      returns: log.returns,
      endSteps: log.endSteps,
      solvedAtStep: log.solvedAtStep,
    });
  } finally {
    interrupt.close();
  }
}

function updates<A extends Action>(
  environment: Environment<A>,
  make: (() => Environment<A>) | undefined,
  learner: Learner<A>,
  settings: ReturnType<typeof settle<A>>,
  log: ProgressLog<A>,
): AsyncGenerator<Progress, void> {
  switch (settings.algorithm) {
    case 'reinforce':
      return reinforce(environment, learner, settings, log);
    case 'reinforce-with-baseline':
      return reinforceWithBaseline(environment, learner, settings, log);
    case 'actor-critic': {
      if (!make && settings.environments > 1) {
        throw new TypeError(
          `actor-critic plays ${settings.environments} copies; pass a function that makes one, e.g. cartPole instead of cartPole()`,
        );
      }
      const copies = Array.from({ length: settings.environments }, (_, i) => (i === 0 ? environment : make!()));
      return actorCritic(copies, learner, settings, log);
    }
  }
}
