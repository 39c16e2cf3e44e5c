import type { Rng } from '../../../lib/engine/rng';
import type { Exercise, FunctionTest, MakeCase } from '../exercise';
import type { Returned } from '../student';
import { returns } from '../expect';
import { decimal, integer, list } from '../random';
import { scriptedPlay, type Episode } from './scriptedPlay';

interface Estimate {
  readonly mean: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
}

function estimate(script: readonly Episode[]): Estimate {
  const totals = script.map(({ rewards }) => rewards.reduce((sum, r) => sum + r, 0));
  const n = totals.length;
  const mean = totals.reduce((sum, g) => sum + g, 0) / n;
  const squares = totals.reduce((sum, g) => sum + (g - mean) ** 2, 0);
  const standardError = n > 1 ? Math.sqrt(squares / (n - 1) / n) : Infinity;
  return { mean, standardError, interval: [mean - 1.96 * standardError, mean + 1.96 * standardError] };
}

/** A case that looks at some fields of the answer; of how the episodes were played, always. */
const play =
  (script: readonly Episode[], fields: readonly (keyof Estimate)[]): MakeCase =>
  () => {
    const spies = scriptedPlay(script);
    const all = estimate(script);
    const judge = returns(Object.fromEntries(fields.map((field) => [field, all[field]])));
    const totals = script.map(({ rewards, end }) => `${rewards.join(' + ')} (${end})`);
    return {
      args: [spies.script, script.length],
      shown: `estimateReturn(a world of ${script.length} scripted episodes: ${totals.slice(0, 4).join('; ')}${totals.length > 4 ? '; …' : ''})`,
      judge: (answer) => spies.complaint(answer as Returned) ?? judge(answer),
      observed: spies.log,
    };
  };

const episode = (rng: Rng, end: Episode['end']): Episode => ({
  rewards: list(integer(rng, 1, 6), () => integer(rng, -4, 9)),
  end,
});

function scripts(rng: Rng): Episode[][] {
  const fixed: Episode[] = [
    { rewards: [1, 2, 3, 4], end: 'terminated' },
    { rewards: [5], end: 'terminated' },
    { rewards: [0, 0, 2], end: 'terminated' },
  ];
  const drawn = list(4, (k) =>
    list(integer(rng, 2, 8), (i) => episode(rng, (i + k) % 3 === 0 ? 'truncated' : 'terminated')),
  );
  // A spread that is not 0 by accident, so that every mistake in the bar shows.
  return [
    fixed,
    ...drawn.map((script) => [...script, { rewards: [decimal(rng, 11, 30, 0)], end: 'terminated' as const }]),
  ];
}

const test = (own: Pick<FunctionTest, 'name' | 'lookAt' | 'cases'>): FunctionTest => ({
  points: 1,
  call: 'estimateReturn',
  harness: 'playEpisodes',
  ...own,
});

export const estimateReturn: Exercise = {
  id: '1.6',
  file: '01-paradigms',
  exports: ['estimateReturn'],
  title: 'Estimate of J',
  difficulty: 2,
  minutes: 10,
  hints: [
    'Write one episode first: reset, then sample and step until it is over. Then a loop around it.',
    'An episode is over when it is terminated or truncated. The reward of that last step belongs to it.',
    'Collect the returns in a list. s² = Σ (G − mean)² / (n − 1); the standard error is s / √n.',
  ],
  tests: [
    test({
      name: 'the mean is that of whole episodes, each played from its reset to its end',
      lookAt: 'Play the first two episodes on paper: what is called, in which order, and what does each call return?',
      *cases(rng) {
        for (const script of scripts(rng)) yield play(script, ['mean']);
      },
    }),
    test({
      name: 'the standard error is s/√n, with n − 1 inside s',
      lookAt: 'Returns 1, 2 and 6 have the standard error 1.528. What do you get?',
      *cases(rng) {
        yield play(
          [1, 2, 6].map((r) => ({ rewards: [r], end: 'terminated' as const })),
          ['standardError'],
        );
        for (const script of scripts(rng)) yield play(script, ['standardError']);
      },
    }),
    test({
      name: 'the interval holds 95 of 100; one episode has no spread to see',
      lookAt: 'How many standard errors to each side are 95 %? And what do you return for one single episode?',
      *cases(rng) {
        for (const script of scripts(rng)) yield play(script, ['interval']);
        yield play([{ rewards: [2, 3], end: 'truncated' }], ['mean', 'standardError', 'interval']);
      },
    }),
  ],
};
