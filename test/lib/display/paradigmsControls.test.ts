import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as lib from '../../../lib/index';
import type { Control } from '../../../lib/display/controls/control';
import { walk } from '../../../lib/display/figures/corridorControl';
import { playCounter } from '../../../lib/display/figures/counterControl';
import { climbPlateau } from '../../../lib/display/figures/plateauControl';
import { describeControls } from './describeControls';

const world = lib.gridWorld43();
const best = lib.optimal(world);
const epsilons = [0, 0.1, 1];
const returns = epsilons.map((epsilon) => lib.exactValue(world, lib.epsilonGreedy(best.q, epsilon)).J);
const rates = JSON.parse(readFileSync(join(__dirname, '../../../notebooks/data/learning-rates.json'), 'utf8'));

describeControls([
  [lib.epsilonControl, { epsilons, returns }],
  [lib.estimateControl, null],
  [lib.corridorControl, null],
  [lib.counterControl, null],
  [lib.selfPlayControl, null],
  [lib.hillsControl, null],
  [lib.smoothnessControl, null],
  [lib.learningRatesControl, rates],
  [lib.plateauControl, null],
]);

test('what the page writes is what the kernel computes', () => {
  const text = (control: Control<never, never>, state: object, data: unknown = null) =>
    control.draw({ ...(control.start(data as never) as object), ...state } as never, data as never).alt;
  const J = lib.exactValue(world, lib.epsilonGreedy(best.q, 0.1)).J;
  expect(text(lib.epsilonControl as never, { epsilon: 0.1 }, { epsilons, returns })).toContain(`J = ${J.toFixed(3)}`);
  const { mean, sd } = lib.returnMoments(lib.shortCorridor(), lib.tablePolicy([[0.5, 0.5]]));
  const needed = lib.episodesFor(0.01, { mean, sd }).toLocaleString('en-US');
  expect(text(lib.estimateControl as never, { p: 0.5 })).toContain(`±1 % takes ${needed} episodes`);
  const { payoff } = lib.rockPaperScissors({ stakes: [2, 1, 1] });
  const last = lib.selfPlay(payoff, { updates: 3000 }).pop()!;
  expect(text(lib.selfPlayControl as never, {})).toContain(lib.exploitability(payoff, last.average).toFixed(3));
});

test('200 walkers need as many steps as J says', () => {
  const lengths = walk(0.586, 7).map((cells) => cells.length - 1);
  expect(Math.abs(lib.mean(lengths) - 11.657)).toBeLessThan(4 * lib.standardError(lengths));
});

test('the counter reads somebody who always plays paper, and starts alike with the same seed', () => {
  const { rewards, habits } = playCounter({ moves: Array<number>(20).fill(1), seed: 3 });
  expect(rewards.slice(2).every((reward) => reward === -1)).toBe(true);
  expect(habits[1][1]).toBeGreaterThan(habits[1][0]);
  expect(playCounter({ moves: Array<number>(20).fill(1), seed: 3 }).rewards).toEqual(rewards);
});

test('the plateau: each tenth of a worse start costs ten times the updates', () => {
  const ratio = climbPlateau(1e-4).half / climbPlateau(1e-3).half;
  expect(ratio).toBeGreaterThan(9);
  expect(ratio).toBeLessThan(11);
});

test('a world map has four numbers a cell, and says what stands in the start cell', () => {
  const { body, alt } = lib.drawWorldMaps(world, [{ title: 'Q*', subtitle: 'reward', table: best.q, kind: 'values' }]);
  expect(body.match(/<path/g)!.length).toBe(9 * 4);
  expect(alt).toContain('Q*: up 0.71');
});

test('the triangle draws its paths and marks', () => {
  const { body } = lib.drawMixTriangle({
    corners: ['a', 'b', 'c'],
    paths: [
      {
        points: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        label: 'a way',
      },
    ],
    marks: [{ at: [0.2, 0.3, 0.5], label: 'here' }],
    alt: 'a triangle',
  });
  for (const word of ['a way', 'here']) expect(body).toContain(word);
  expect(body).not.toContain('NaN');
});
