import type { FiniteMdp } from '../environments/finiteMdp';
import type { TablePolicy } from '../policies/tablePolicy';
import { chainOf } from './chain';
import { startValue } from './exactValue';
import { readQuestion, type Question } from './question';
import { endsSurely } from './ending';
import { stationaryValue } from './stationaryValue';

/**
 * Exact mean and standard deviation of the return of one episode, which say how many episodes an estimate needs.
 *
 * E[G²] obeys the same kind of equation as V: M = E[r² + 2γ r V(s') + γ² M(s')].
 *
 * @throws RangeError as `exactValue`
 * @example
 * import { returnMoments, shortCorridor, softmaxPolicy } from './lib/index';
 * returnMoments(shortCorridor(), softmaxPolicy([[0, 0]])).mean.toFixed(9); // → '-12.000000000'
 */
export function returnMoments(
  mdp: FiniteMdp,
  policy: Pick<TablePolicy, 'probabilities'>,
  question: Question = {},
): { mean: number; sd: number } {
  const { horizon, discount } = readQuestion(mdp, question);
  const chain = chainOf(mdp, policy);
  const { pi } = chain;

  /** E[r² + 2γ r V(s')] for every state. */
  const squares = (v: readonly number[]) =>
    pi.map((row, s) =>
      row.reduce((sum, p, a) => {
        if (p === 0) return sum;
        const list = mdp.outcomes[s][a].filter((o) => o.probability > 0);
        const part = (o: (typeof list)[number]) =>
          o.reward ** 2 + 2 * discount * o.reward * (mdp.terminal[o.next] ? 0 : v[o.next]);
        return sum + p * list.reduce((total, o) => total + o.probability * part(o), 0);
      }, 0),
    );

  let v: number[];
  let m: number[];
  if (horizon === Infinity) {
    v = stationaryValue(mdp, chain, discount);
    const known = discount < 1 ? v.map(() => true) : endsSurely(mdp, chain);
    const rewards = squares(v).map((square, s) => (known[s] ? square : 0));
    m = stationaryValue(mdp, { ...chain, rewards }, discount ** 2);
  } else {
    v = m = pi.map(() => 0);
    for (let left = 1; left <= horizon; left++) {
      const [before, squared] = [v, squares(v)];
      m = squared.map((square, s) => square + discount ** 2 * dot(chain.moves[s], m));
      v = chain.rewards.map((reward, s) => reward + discount * dot(chain.moves[s], before));
    }
  }
  const mean = startValue(mdp, v);
  return { mean, sd: Math.sqrt(Math.max(0, startValue(mdp, m) - mean * mean)) };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
