import type { Rng } from '../../../lib/engine/rng';
import type { Case, Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list, tenth } from '../random';

type Part = 'loss' | 'slopes' | 'both';

/** log(1 + e^x), by another road than the solution's: for large x it is x. */
const softplus = (x: number): number => (x > 30 ? x + Math.exp(-x) : Math.log(1 + Math.exp(x)));

function ask(rWin: readonly number[], rLose: readonly number[], look: Part): MakeCase {
  const n = rWin.length;
  const d = rWin.map((r, i) => r - rLose[i]);
  const loss = d.reduce((sum, x) => sum + softplus(-x), 0) / n;
  const dLose = d.map((x) => Math.exp(-softplus(x)) / n);
  const dWin = dLose.map((x) => -x);
  const wanted = { ...(look === 'slopes' ? {} : { loss }), ...(look === 'loss' ? {} : { dWin, dLose }) };
  return (): Case => ({ args: [Float64Array.from(rWin), Float64Array.from(rLose)], judge: returns(wanted) });
}

function* drawn(rng: Rng, look: Part): Iterable<MakeCase> {
  yield ask([1], [0], look);
  yield ask([0, 2], [0, -1], look);
  for (let k = 0; k < 8; k++) {
    const n = integer(rng, 2, 5);
    yield ask(
      list(n, () => tenth(rng, -3, 3)),
      list(n, () => tenth(rng, -3, 3)),
      look,
    );
  }
}

export const preferenceLoss: Exercise = {
  id: '5.4',
  file: '05-rlhf',
  exports: ['preferenceLoss'],
  title: 'What a preference costs',
  difficulty: 2,
  minutes: 10,
  hints: [
    'Only the difference d = r_win − r_lose counts. Which d should cost nothing?',
    '−log σ(d) = log(1 + e^−d). Its slope by d is −σ(−d): how surprising the label was.',
    'Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))) never lets e have a large number. Divide the loss and both slopes by the number of pairs.',
  ],
  tests: [
    {
      name: 'the mean of −log σ(r_win − r_lose)',
      points: 1,
      lookAt: 'One pair with scores 1 and 0: how likely is it that the first is preferred? What does that cost?',
      call: 'preferenceLoss',
      cases: (rng) => drawn(rng, 'loss'),
    },
    {
      name: 'its slopes by both scores',
      points: 1,
      lookAt:
        'Raise the winner’s score a little: does the loss rise or fall? And how much, when the pair was clear already?',
      call: 'preferenceLoss',
      cases: (rng) => drawn(rng, 'slopes'),
    },
    {
      name: 'scores far apart; no pairs; a winner without a loser',
      points: 1,
      lookAt: 'Try r_win − r_lose = −800 and 800. Then two winners and one loser.',
      call: 'preferenceLoss',
      *cases() {
        yield ask([-400], [400], 'both');
        yield ask([400, 0], [-400, 0], 'both');
        yield () => ({
          args: [new Float64Array(0), new Float64Array(0)],
          judge: throws('A mean over no pairs is no number'),
        });
        yield () => ({
          args: [Float64Array.of(1, 2), Float64Array.of(0)],
          judge: throws('Two winners and one loser are no pairs'),
        });
      },
    },
  ],
};
