import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as lib from '../../../lib/index';
import type { Control } from '../../../lib/display/controls/control';
import { entropyGoal } from '../../../lib/display/figures/entropyControl';
import { feedbackOf, worthsOf } from '../../../lib/display/figures/feedbackControl';
import { raceOf } from '../../../lib/display/figures/raceControl';
import { spokeValues } from '../../../lib/display/figures/spokesControl';
import { paidFor } from '../../../lib/display/figures/whiteningControl';
import { describeControls } from './describeControls';

const arrows = Array.from({ length: 12 }, (_, i) => ({
  angle: (i % 2 ? 1 : -1) * (0.3 + 0.2 * i),
  size: 1 + i / 10,
  length: 60 + 20 * i,
}));
const compassData = { arrows, signed: [50, -60, 120, -130, 300, 310], mean: 161.7 };
const customs = Array.from({ length: 16 }, (_, i) => ({ name: `candidate ${i + 1}`, free: i % 2 === 0 }));
const entropy = {
  updates: [0, 1500, 3000],
  curves: ['0', '2', '5', '10 → 0'].map((name, i) => ({ name, shares: [0, 0.2 * i, 0.3 * i] })),
};

describeControls([
  [lib.compassControl, compassData],
  [lib.shiftControl, null],
  [lib.creditSquareControl, null],
  [lib.spokesControl, null],
  [lib.swarmControl, null],
  [lib.customsControl, customs],
  [lib.mirrorControl, null],
  [lib.leaveOneOutControl, null],
  [lib.whiteningControl, null],
  [lib.biasVarianceControl, null],
  [lib.raceControl, null],
  [lib.entropyControl, entropy],
  [lib.feedbackControl, null],
]);

const said = (control: Control<never, never>, state: object, data: unknown = null): string =>
  control.draw({ ...(control.start(data as never) as object), ...state } as never, data as never).alt;

test('what the page writes is what the library computes', () => {
  const variance = lib.baselineVariance([0.2, 0.4, 0.4], [100, 95, 80], 80).toFixed(1);
  expect(said(lib.spokesControl as never, { b: 80 })).toContain(`variance ${variance}`);
  expect(said(lib.mirrorControl as never, {})).toContain('V is 64 times noisier than nothing');
  expect(said(lib.mirrorControl as never, { q1: 1.7, q0: 0.7 })).toContain('equally noisy');
  expect(said(lib.creditSquareControl as never, { weight: 'value' })).toContain('variance 6,817');
  const best = lib.bestDiscount(64, true).discount.toFixed(2);
  expect(said(lib.biasVarianceControl as never, { shown: true, n: 64, value: true })).toContain(
    `the best γ is ${best}`,
  );
  expect(said(lib.leaveOneOutControl as never, { n: 4 })).toContain('(1.50, 1.50, −3.00)');
});

test('the compass counts by sign of (T − b)·S', () => {
  expect([0, 125, 161.7, 305].map((b) => lib.uphillAt(compassData, b))).toEqual([4, 3, 4, 3]);
});

test('three discs on their spokes have the gradient as their centre of mass, for every b', () => {
  for (const b of [0, 47, 120]) {
    const values = spokeValues(b);
    [2, 2, -4].forEach((part, i) =>
      expect(0.2 * values[0][i] + 0.4 * values[1][i] + 0.4 * values[2][i]).toBeCloseTo(part, 10),
    );
  }
});

test('the customs office scores at the end only, and takes an answer back', () => {
  expect(said(lib.customsControl as never, { answers: 'fn' }, customs)).toContain('Passport 3 of 16');
  expect(said(lib.customsControl as never, { answers: 'fn'.repeat(8) }, customs)).toContain('judged 16 of 16');
  const back = lib.customsControl.inputs(customs)[2];
  expect(back.kind === 'button' && back.press({ answers: 'fn' }, customs)).toEqual({ answers: 'f' });
});

test('in a race exactly K are kept, all of them over by the time it stops', () => {
  for (const k of [1, 8, 40, 64]) {
    const all = raceOf({ k, seed: 5 });
    const kept = all.filter((one) => one.kept);
    const stop = Math.max(...kept.map(({ begin, length }) => begin + length));
    expect(kept.length).toBe(k);
    expect(all.filter((one) => !one.kept).every(({ begin, length }) => begin + length >= stop)).toBe(true);
  }
});

test('the entropy goal maximises J + βH', () => {
  const { pi } = entropyGoal(5);
  const worth = (p: readonly number[]): number =>
    p.reduce((sum, x, a) => sum + x * [100, 95, 80][a], 0) + 5 * lib.entropy(p);
  for (const [a, b] of [
    [0, 1],
    [1, 2],
    [2, 0],
  ])
    for (const h of [1e-3, -1e-3])
      expect(worth(pi.map((p, i) => p + (i === a ? h : i === b ? -h : 0)))).toBeLessThan(worth(pi));
});

test('the game: true means 95, 90, 85 in both games, and the same marks for the same seed', () => {
  for (const seed of [1, 2, 3])
    for (const game of [0, 1]) expect([...worthsOf(seed, game)].sort()).toEqual([85, 90, 95]);
  const picks = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 2, 2];
  expect(feedbackOf({ picks, seed: 4 })).toEqual(feedbackOf({ picks: [...picks, 1], seed: 4 }).slice(0, -1));
});

test('whitening: what pays is what is ticked', () => {
  const state = lib.whiteningControl.start(null);
  expect(paidFor({ ...state, pays2: false }, [1, 1, 0, 1, 1, 1])).toEqual([1, 0, 0, 1, 1, 1]);
  expect(paidFor({ ...state, win: true }, [1, 1, 0, 1, 1, 0])).toEqual([0, 0, 0, 0, 0, 1]);
});

test('the committed tables of notebook 04 hold what its cells read', () => {
  const tables = JSON.parse(readFileSync(join(__dirname, '../../../notebooks/data/baselines.json'), 'utf8')) as Record<
    string,
    { name: string; solvedAt: (number | null)[]; final: number[] }[]
  >;
  expect(tables.scoreboard.map(({ final }) => final.length)).toEqual(Array(9).fill(100));
  for (const rows of Object.values(tables))
    for (const { solvedAt, final } of rows) {
      expect(solvedAt.length).toBe(final.length);
      expect(final.every((mean) => mean >= 8 && mean <= 500)).toBe(true);
    }
  // bench/baselines.ts loops by hand where λ is the knob; with λ = 1 that loop is the program of `train`, seed by seed.
  const [bootstrapped, byHand] = [tables.scoreboard[7], tables.lambda[6]];
  expect([bootstrapped.name, byHand.name]).toEqual(['RTG − V, bootstrapped', '1']);
  expect(byHand.solvedAt).toEqual(bootstrapped.solvedAt.slice(0, 20));
  expect(byHand.final).toEqual(bootstrapped.final.slice(0, 20));
});
