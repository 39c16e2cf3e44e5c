import type { Rng } from '../../../lib/engine/rng';
import { thinIce } from '../../../lib/environments/thinIce';
import { moments } from '../../../lib/exact/moments';
import { weightedScore } from '../../../lib/exact/weightedScore';
import { rewardToGo } from '../../../lib/estimators/rewardToGo';
import { sigmoidPolicy } from '../../../lib/policies/sigmoidPolicy';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';
import { showValue } from '../show';

interface Day {
  readonly states: number[];
  readonly actions: number[];
  readonly rewards: number[];
}

/** What one day says of ∇J. */
function contribution({ states, actions, rewards }: Day, theta: readonly number[]): number[] {
  const returns = rewardToGo(rewards, 1);
  const gradient = theta.map(() => 0);
  states.forEach((s, t) => (gradient[s] += (actions[t] - 1 / (1 + Math.exp(-theta[s]))) * returns[t]));
  return gradient;
}

function fromDays(days: readonly Day[], theta: readonly number[]): MakeCase {
  const all = days.map((day) => contribution(day, theta));
  const n = days.length;
  const mean = theta.map((_, i) => all.reduce((sum, one) => sum + one[i], 0) / n);
  const standardError = theta.map((_, i) =>
    Math.sqrt(all.reduce((sum, one) => sum + (one[i] - mean[i]) ** 2, 0) / (n - 1) / n),
  );
  const shown = days.map((day) =>
    day.states.map((s, t) => `${'SI'[s]}${'sb'[day.actions[t]]} ${day.rewards[t]}`).join(', '),
  );
  return () => ({
    args: [days.map((day) => ({ ...day })), [...theta], 1],
    shown: `estimateGradient(a sampler of the days ${shown.join(' | ')}; ${showValue(theta)}, ${n}, 1)`,
    judge: returns({ mean, standardError, days: n }, { tolerance: 1e-7 }),
  });
}

function* scriptedDays(rng: Rng): Iterable<MakeCase> {
  yield fromDays([day([0, 0, 1], [0, 1, 1], [1, 0, 4]), day([1], [1], [4])], [-1, 0.5]);
  for (let k = 0; k < 8; k++) {
    const days = list(integer(rng, 2, 5), (i) => {
      const length = 1 + ((i + k) % 3);
      return day(
        list(length, () => integer(rng, 0, 1)),
        list(length, () => integer(rng, 0, 1)),
        list(length, () => integer(rng, 1, 5)),
      );
    });
    yield fromDays(days, [decimal(rng, -1.5, 1.5, 1), decimal(rng, -1.5, 1.5, 1)]);
  }
}

const day = (states: number[], actions: number[], rewards: number[]): Day => ({ states, actions, rewards });

/** Standard errors between an estimate and the truth that we allow: a right answer is beyond them in 7 of a million comparisons. */
const FAR = 4.5;
const DAYS = 1500;

function onIce(rng: Rng): MakeCase {
  const chances = { walk: decimal(rng, 0.5, 0.9), breaks: decimal(rng, 0.1, 0.4), onIce: decimal(rng, 0.2, 0.6) };
  const theta = [decimal(rng, -0.8, 0.8), decimal(rng, -0.8, 0.8)];
  const seed = integer(rng, 1, 1_000_000);
  // Enumerates all days, so only when an answer is judged.
  const truth = () =>
    moments(thinIce(chances), sigmoidPolicy(theta), (one) => weightedScore(one, rewardToGo(one.rewards, 1)));
  const judge: Case['judge'] = (answer) => {
    if (answer.kind === 'threw') return { sentence: `Your function stopped with an error: ${answer.message}` };
    const { mean, covariance } = truth();
    const bars = covariance.map((row, i) => Math.sqrt(row[i] / DAYS));
    return compare(answer.value as IceAnswer, mean, bars);
  };
  return () => ({
    args: [{ ...chances }, [...theta], DAYS, seed],
    shown: `estimateGradient(blind days on thin ice, ${showValue(theta)}, ${DAYS}, ${seed})`,
    judge,
  });
}

interface IceAnswer {
  readonly mean: readonly number[];
  readonly standardError: readonly number[];
  readonly repeats: boolean;
  readonly moves: boolean;
}

function compare(
  { mean, standardError, repeats, moves }: IceAnswer,
  truth: readonly number[],
  bars: readonly number[],
): Complaint | undefined {
  const expected = `about ${showValue(truth)} ± ${showValue(bars)}`;
  if (!repeats)
    return { sentence: 'The same seed gave two different answers: all chance must come from makeRng(seed).', expected };
  if (!moves) return { sentence: 'Another seed gave the very same answer: is your seed used?', expected };
  const far = truth.findIndex((g, i) => !(Math.abs(mean[i] - g) <= FAR * bars[i]));
  if (far >= 0)
    return {
      sentence: `The estimate for θ[${far}] is ${showValue(mean[far])}; the exact gradient is ${showValue(truth[far])}, more than ${FAR} standard errors away.`,
      expected,
    };
  const odd = bars.findIndex((bar, i) => !(Math.abs(standardError[i] / bar - 1) <= 0.3));
  if (odd < 0) return undefined;
  return {
    sentence: `Your standard error for θ[${odd}] is ${showValue(standardError[odd])}; days on this ice spread so that it should be near ${showValue(bars[odd])}.`,
    expected,
  };
}

export const estimateGradient: Exercise = {
  id: '2.7',
  file: '02-log-derivative',
  exports: ['estimateGradient'],
  title: 'Estimate of the gradient',
  difficulty: 2,
  minutes: 10,
  hints: [
    'Write what one day says first: an array as long as theta, to which each step adds at the place of its state.',
    'Step t adds (a_t − σ(θ_s)) · G_t at place s. Your rewardToGo gives G.',
    'One makeRng(seed) before the loop over days. Keep every day’s array; mean and s/√n come at the end, place by place.',
  ],
  tests: [
    {
      name: 'mean and standard error of days that are known',
      points: 1,
      lookAt: 'Take two days only, and do both by hand. Which numbers should be averaged?',
      call: 'estimateGradient',
      harness: 'estimateFromDays',
      cases: scriptedDays,
    },
    {
      name: 'blindfolded on thin ice: within 4.5 standard errors of the exact gradient, and the seed decides',
      points: 1,
      lookAt: 'Are all of your days different ones? Does the same seed give them again?',
      call: 'estimateGradient',
      harness: 'estimateOnIce',
      *cases(rng) {
        yield onIce(rng);
      },
    },
  ],
};
