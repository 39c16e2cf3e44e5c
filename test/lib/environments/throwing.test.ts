import { expect, test } from 'vitest';
import {
  crossEntropySearch,
  landing,
  makeRng,
  mean,
  rockPaperScissors,
  standardDeviation,
  throwing,
} from '../../../lib/index';

test('without noise the reward is minus the square of the miss', () => {
  const ball = throwing({ noise: 0 });
  const [distance] = ball.reset(makeRng(1));
  const { reward, terminated, truncated } = ball.step([4]);
  expect(reward).toBeCloseTo(-((16 / 9.81 - distance) ** 2), 6);
  expect([terminated, truncated]).toEqual([true, false]);
  expect(() => ball.step([4])).toThrow(/after the end/);
});

test('nobody throws backwards', () => expect(landing(-3)).toBe(0));

test('marks lie between 1 and 3 m; the noise has the standard deviation that it says', () => {
  const [ball, rng] = [throwing({ noise: 0.2 }), makeRng(3)];
  const marks: number[] = [];
  const squares: number[] = [];
  for (let i = 0; i < 4000; i++) {
    marks.push(ball.reset(rng)[0]);
    squares.push(-ball.step([Math.sqrt(9.81 * marks[i])]).reward);
  }
  expect(Math.min(...marks)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...marks)).toBeLessThanOrEqual(3);
  expect(Math.abs(mean(marks) - 2)).toBeLessThan((4 * standardDeviation(marks)) / Math.sqrt(4000));
  expect(Math.abs(mean(squares) - 0.04)).toBeLessThan((4 * standardDeviation(squares)) / Math.sqrt(4000));
});

test('wrong input is refused at the door', () => {
  expect(() => throwing({ noise: -1 })).toThrow('noise is -1');
  const ball = throwing();
  ball.reset(makeRng(1));
  expect(() => ball.step([NaN])).toThrow(/Throwing: action \[NaN\]/);
  expect(() => ball.step([1, 2])).toThrow(/expected 1 finite number/);
});

test('the counter shows what it has noted of your habits', () => {
  const [game, rng] = [rockPaperScissors({ opponent: 'counter' }), makeRng(1)];
  for (const move of [0, 1, 0, 1]) {
    game.reset(rng);
    game.step(move);
  }
  expect(Array.from(game.habits[0], (n) => n > 0)).toEqual([false, true, false]);
  expect(game.habits[0][1]).toBeCloseTo(1 + 0.95 ** 2, 12);
});

test('the cross-entropy search asks 320 questions in any dimension, and comes close', () => {
  for (const dims of [1, 4]) {
    let asked = 0;
    const best = crossEntropySearch(
      (action) => {
        asked++;
        return -action.reduce((sum, x) => sum + (x - 0.4) ** 2, 0);
      },
      { dims, rng: makeRng(dims) },
    );
    expect(asked).toBe(320);
    expect(Math.hypot(...best.map((x) => x - 0.4))).toBeLessThan(0.1);
  }
  expect(() => crossEntropySearch(() => 0, { dims: 1, rng: makeRng(1), elite: 9, samples: 8 })).toThrow(/elite is 9/);
});
