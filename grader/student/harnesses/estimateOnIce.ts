import { finiteMdpEnvironment } from '../../../lib/environments/finiteMdpEnvironment';
import { thinIce, type ThinIceOptions } from '../../../lib/environments/thinIce';
import type { Environment } from '../../../lib/environments/environment';
import type { MakeHarness } from '../harness';
import { isList, unfit } from './unfit';

interface Day {
  states: number[];
  actions: number[];
  rewards: number[];
}
type Sampler = (theta: readonly number[], rng: () => number) => Day;
interface Estimated {
  mean: number[];
  standardError: number[];
}
type Estimate = (sampler: Sampler, theta: readonly number[], n: number, seed: number) => Estimated;

/** Days enough to see whether two estimates are the same. */
const FEW = 40;

/** Lets a student's `estimateGradient` live days on thin ice whose chances it cannot read: and a few of them again, with the same seed and with the next. */
export const estimateOnIce: MakeHarness =
  () => (estimate: Estimate, chances: ThinIceOptions, theta: number[], n: number, seed: number) => {
    const world = finiteMdpEnvironment(thinIce(chances));
    const ask = (days: number, of: number): Estimated => {
      const answer = estimate((given, rng) => liveDay(world, given, rng), theta, days, of) as Estimated | undefined;
      if (!answer || !isList(answer.mean) || !isList(answer.standardError))
        throw unfit('estimateGradient', answer, 'an object { mean, standardError } of two lists');
      return answer;
    };
    const { mean, standardError } = ask(n, seed);
    const [first, again, next] = [seed, seed, seed + 1].map((of) => String(ask(FEW, of).mean));
    return {
      mean: Array.from(mean),
      standardError: Array.from(standardError),
      repeats: first === again,
      moves: first !== next,
    };
  };

function liveDay(world: Environment<number>, theta: readonly number[], rng: () => number): Day {
  const day: Day = { states: [], actions: [], rewards: [] };
  let state = world.reset(rng)[0];
  for (let over = false; !over;) {
    const action = rng() < 1 / (1 + Math.exp(-theta[state])) ? 1 : 0;
    const { observation, reward, terminated, truncated } = world.step(action);
    day.states.push(state);
    day.actions.push(action);
    day.rewards.push(reward);
    state = observation[0];
    over = terminated || truncated;
  }
  return day;
}
