import { observationCount, observationOf, type FiniteMdp } from '../environments/finiteMdp';
import type { TablePolicy } from '../policies/tablePolicy';
import { chainOf } from './chain';
import { lookAhead } from './lookAhead';
import { readQuestion, type Question } from './question';
import { stationaryValue, stationaryVisits } from './stationaryValue';

/**
 * The values that an agent can learn when states look alike: Q(o, a) = Σ_s d(s) Q(s, a) / Σ_s d(s) over the states s seen as
 * o, weighted by how often the policy visits them. At a mixed optimum they tie, so no mix can be read from them.
 *
 * @returns [O][A]; NaN for an observation that is never made
 * @throws RangeError for a world with a horizon, as values would depend on the clock; else as `exactValue`
 * @example
 * import { aliasedValues, shortCorridor, softmaxPolicy } from './lib/index';
 * aliasedValues(shortCorridor(), softmaxPolicy([[0, 0]])).length; // → 1
 */
export function aliasedValues(mdp: FiniteMdp, policy: TablePolicy, question: Question = {}): number[][] {
  const { horizon, discount } = readQuestion(mdp, question);
  if (horizon !== Infinity) throw new RangeError(`${mdp.id}: horizon is ${horizon}; expected none (Infinity).`);
  const chain = chainOf(mdp, policy);
  const d = stationaryVisits(mdp, chain, 1);
  const q = lookAhead(mdp, stationaryValue(mdp, chain, discount), discount);
  const sums = Array.from({ length: observationCount(mdp) }, () => Array<number>(mdp.actions).fill(0));
  const weights = sums.map(() => 0);
  d.forEach((visits, s) => {
    if (visits === 0) return;
    weights[observationOf(mdp, s)] += visits;
    q[s].forEach((value, a) => (sums[observationOf(mdp, s)][a] += visits * value));
  });
  return sums.map((row, o) => row.map((sum) => sum / weights[o]));
}
