import type { Rng } from '../../../lib/engine/rng';
import type { Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';

type Vector = readonly number[];

function logProb(mu: Vector, logSigma: Vector, a: Vector): number {
  return mu.reduce((sum, m, j) => {
    const z = (a[j] - m) / Math.exp(logSigma[j]);
    return sum - z ** 2 / 2 - logSigma[j] - Math.log(2 * Math.PI) / 2;
  }, 0);
}

/** By differences of the log-density, so that no formula is taken on trust. */
function score(mu: Vector, logSigma: Vector, a: Vector): { mu: number[]; logSigma: number[] } {
  const h = 1e-4;
  const slope = (f: (x: number) => number): number => (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
  const moved = (x: Vector, j: number, by: number): number[] => x.map((each, i) => (i === j ? each + by : each));
  return {
    mu: mu.map((_, j) => slope((by) => logProb(moved(mu, j, by), logSigma, a))),
    logSigma: mu.map((_, j) => slope((by) => logProb(mu, moved(logSigma, j, by), a))),
  };
}

type Triple = readonly [mu: number[], logSigma: number[], a: number[]];

function* triples(rng: Rng, sizes: readonly number[]): Iterable<Triple> {
  for (const m of sizes) {
    // One action outside of ±1, where a control would be clipped.
    const a = list(m, (j) => (j === 0 ? 1.5 + integer(rng, 0, 10) / 10 : decimal(rng, -2, 2, 1)));
    yield [list(m, () => decimal(rng, -1, 1, 1)), list(m, () => decimal(rng, -1, -0.1, 1)), a];
    yield [list(m, () => decimal(rng, -1, 1, 1)), list(m, () => decimal(rng, 0.1, 1, 1)), a];
  }
}

const logProbOf =
  ([mu, logSigma, a]: Triple): MakeCase =>
  () => ({ args: [[...mu], [...logSigma], [...a]], judge: returns(logProb(mu, logSigma, a)) });
const scoreOf =
  ([mu, logSigma, a]: Triple): MakeCase =>
  () => ({ args: [[...mu], [...logSigma], [...a]], judge: returns(score(mu, logSigma, a), { tolerance: 1e-6 }) });

export const gaussian: Exercise = {
  id: '3.6',
  file: '03-reinforce',
  exports: ['gaussianLogProb', 'gaussianScore'],
  title: 'Gaussian policy',
  difficulty: 2,
  minutes: 15,
  hints: [
    'Write log of the bell first, for one component: −½ z² − log σ − ½ log 2π, with z = (a − μ)/σ.',
    'Independent components: the log-densities add up. You are given log σ: exponentiate where you need σ.',
    'By μ: (a − μ)/σ². By log σ (not by σ): z² − 1, for dσ/dlog σ = σ.',
  ],
  tests: [
    {
      name: 'log-density of one component',
      points: 1,
      lookAt: 'At a = μ with σ = 1 the density is 1/√(2π). What is its logarithm?',
      call: 'gaussianLogProb',
      *cases(rng) {
        yield logProbOf([[0], [0], [1]]);
        for (const each of triples(rng, [1, 1, 1])) yield logProbOf(each);
      },
    },
    {
      name: 'log-density of several independent components: one number',
      points: 1,
      lookAt: 'Densities of independent components multiply. What do their logarithms do?',
      call: 'gaussianLogProb',
      *cases(rng) {
        for (const each of triples(rng, [2, 3])) yield logProbOf(each);
      },
    },
    {
      name: 'score by μ and by log σ, as differences of the log-density give it',
      points: 2,
      lookAt: 'Move μ by 0.001 and see how gaussianLogProb changes; then log σ.',
      call: 'gaussianScore',
      *cases(rng) {
        yield scoreOf([[0], [0], [2]]);
        for (const each of triples(rng, [1, 1, 2, 3])) yield scoreOf(each);
      },
    },
  ],
};
