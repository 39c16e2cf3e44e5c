import { describe, expect, test } from 'vitest';
import { thinIce } from '../../../lib/environments/thinIce';
import { advantages } from '../../../lib/estimators/advantages';
import { exactGradient } from '../../../lib/exact/exactGradient';
import { exactValue } from '../../../lib/exact/exactValue';
import { finiteDifference } from '../../../lib/exact/finiteDifference';
import { moments, type Estimator } from '../../../lib/exact/moments';
import { returnMoments } from '../../../lib/exact/returnMoments';
import { rolloutOf } from '../../../lib/exact/rolloutOf';
import { trajectories } from '../../../lib/exact/trajectories';
import { weightedScore } from '../../../lib/exact/weightedScore';
import { sigmoidPolicy } from '../../../lib/policies/sigmoidPolicy';
import { tablePolicy } from '../../../lib/policies/tablePolicy';
import { full, rewardToGo, close } from './sharedForms';

describe('thin ice, where everything is a quarter', () => {
  const coin = sigmoidPolicy([0, 0]);

  test('the day has 29 courses: one of an hour, two of two, 26 of three; their number grows as every second Lucas number', () => {
    const days = trajectories(thinIce(), coin);
    expect([1, 2, 3].map((hours) => days.filter((day) => day.length === hours).length)).toEqual([1, 2, 26]);
    expect(days.reduce((sum, day) => sum + day.probability, 0)).toBeCloseTo(1, 14);
    const counts = [1, 2, 3, 4, 5, 6].map((hours) => trajectories(thinIce({ hours }), coin).length);
    expect(counts).toEqual([4, 11, 29, 76, 199, 521]);
  });

  test('J is 1499/512 and its gradient (−109/1024, 9/8), by enumeration, backward induction, the theorem and differences', () => {
    const days = trajectories(thinIce(), coin);
    expect(days.reduce((J, day) => J + day.probability * day.return, 0)).toBe(1499 / 512);
    expect(exactValue(thinIce(), coin).J).toBe(1499 / 512);
    expect(exactGradient(thinIce(), coin)).toEqual([-109 / 1024, 9 / 8]);
    close(
      finiteDifference((theta) => exactValue(thinIce(), sigmoidPolicy(theta)).J, [0, 0]),
      [-109 / 1024, 9 / 8],
    );
    close(moments(thinIce(), coin, full).mean, [-109 / 1024, 9 / 8], 14);
    close(moments(thinIce(), coin, rewardToGo).mean, [-109 / 1024, 9 / 8], 14);
  });

  test('the corners pay 2.75, 0, 4.5625, 6.8125; the return varies by 6.2545, the estimators by 13.664 and 8.0624', () => {
    const corner = (shore: number, ice: number, discount: number) =>
      exactValue(
        thinIce(),
        tablePolicy([
          [1 - shore, shore],
          [1 - ice, ice],
        ]),
        { discount },
      ).J;
    close([corner(0, 0, 1), corner(1, 0, 1), corner(0, 1, 1), corner(1, 1, 1)], [2.75, 0, 4.5625, 6.8125]);
    close([corner(0, 0, 0.5), corner(1, 0, 0.5), corner(0, 1, 0.5), corner(1, 1, 0.5)], [1.5, 0, 2.828125, 3.203125]);
    expect(returnMoments(thinIce(), coin).sd ** 2).toBeCloseTo(6.2545, 4);
    expect(moments(thinIce(), coin, full).variance).toBeCloseTo(13.664, 3);
    expect(moments(thinIce(), coin, rewardToGo).variance).toBeCloseTo(8.0624, 4);
  });

  test('other physics, other gradients', () => {
    const gradient = (walk: number, breaks: number) => exactGradient(thinIce({ walk, breaks }), coin);
    close(gradient(0.5, 0.25), [-0.2422, 0.9336], 4);
    close(gradient(0.75, 0.75), [-0.1689, 0.7656], 4);
    close(gradient(1, 0), [1 / 32, 49 / 32]);
  });

  test('with γ^t the cross derivatives agree, .117187; without they are .168945 and .285645: the gradient of nothing', () => {
    const cross = (discountWeighting: boolean) => {
      const part = (i: number) => (theta: number[]) =>
        exactGradient(thinIce(), sigmoidPolicy(theta), { discount: 0.5, discountWeighting })[i];
      return [finiteDifference(part(0), [0, 0])[1], finiteDifference(part(1), [0, 0])[0]];
    };
    close(cross(true), [0.1171875, 0.1171875], 6);
    close(cross(false), [0.168945, 0.285645], 6);
    const weighted: Estimator = (day) =>
      weightedScore(day, advantages(rolloutOf(day), { discount: 0.5, discountWeighting: true }));
    close(moments(thinIce(), coin, weighted).mean, exactGradient(thinIce(), coin, { discount: 0.5 }), 14);
    const practice: Estimator = (day) => weightedScore(day, advantages(rolloutOf(day), { discount: 0.5 }));
    const biased = exactGradient(thinIce(), coin, { discount: 0.5, discountWeighting: false });
    close(moments(thinIce(), coin, practice).mean, biased, 14);
  });

  test('a day without a clock: the solved gradient agrees with differences, with and without γ^t in its visits', () => {
    const world = thinIce({ hours: Infinity });
    const J = (discount: number) => (theta: number[]) => exactValue(world, sigmoidPolicy(theta), { discount }).J;
    const at = [0.3, -0.8];
    for (const discount of [0.5, 0.9]) {
      close(exactGradient(world, sigmoidPolicy(at), { discount }), finiteDifference(J(discount), at), 8);
    }
    const long = { discount: 0.5, horizon: 2000, discountWeighting: false };
    close(
      exactGradient(world, sigmoidPolicy(at), { ...long, horizon: Infinity }),
      exactGradient(world, sigmoidPolicy(at), long),
      9,
    );
  });

  test('impossible actions make no course; where the clock ends the day the last state is told on request only', () => {
    expect(
      trajectories(
        thinIce(),
        tablePolicy([
          [1, 0],
          [1, 0],
        ]),
      ).length,
    ).toBe(2);
    const merged = trajectories(thinIce(), coin).filter(
      (day) => day.length === 3 && day.states[2] === 1 && day.actions[2] === 1,
    );
    expect(merged.every((day) => day.final === undefined && !day.terminated)).toBe(true);
    const apart = trajectories(thinIce(), coin, { keepFinal: true });
    expect(apart.every((day) => day.final !== undefined)).toBe(true);
    expect(apart.length).toBeGreaterThan(29);
    const { spans, length } = rolloutOf([merged[0], apart.find((day) => day.terminated) as (typeof apart)[number]]);
    expect(spans.map(({ terminated, truncated }) => [terminated, truncated])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(spans[0].finalObservation[0]).toBeNaN();
    expect(spans[1].finalObservation[0]).toBe(2);
    expect(spans[1].end).toBe(length);
  });
});
