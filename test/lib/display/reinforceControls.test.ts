import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as lib from '../../../lib/index';
import { ruleLengths } from '../../../lib/display/figures/ruleControl';
import { plotSvg } from '../../../lib/display/plot';
import { policyMapDot } from '../../../lib/display/policyMapPicture';
import { describeControls } from './describeControls';

const starts = JSON.parse(readFileSync(join(__dirname, '../../../notebooks/data/start-sigma.json'), 'utf8'));

describeControls([
  [lib.twoButtonsControl, null],
  [lib.ruleControl, null],
  [lib.bellControl, null],
  [lib.startSigmaControl, starts],
]);

test('buttonLives is REINFORCE with one parameter: the same lives as a policy of the library takes', () => {
  const options = { prizes: [1, 2], rate: 0.3, pulls: 40, lives: 1, seed: 5 } as const;
  const rng = lib.makeRng(5);
  let theta = 0;
  for (let pull = 0; pull < 40; pull++) {
    const policy = lib.sigmoidPolicy([theta]);
    const action = rng() < policy.probabilities(0)[1] ? 1 : 0;
    theta += 0.3 * options.prizes[action] * policy.score(0, action)[0];
  }
  expect(lib.buttonLives(options)[0]).toBeCloseTo(1 / (1 + Math.exp(-theta)), 12);
});

test('what the controls say is counted', () => {
  const { twoButtonsControl, bellControl, startSigmaControl } = lib;
  const ends = lib.buttonLives({ prizes: [8, 9], rate: 0.05, pulls: 500, lives: 1000, seed: 1 });
  const [better, worse] = [ends.filter((p) => p > 0.9).length, ends.filter((p) => p < 0.1).length];
  const { alt, body } = twoButtonsControl.draw({ offset: 8, rate: 0.05, seed: 1 }, null);
  expect(Math.min(better, worse)).toBeGreaterThan(10);
  expect(alt).toContain(`${better} end firmly on the better button, ${worse} on the worse one`);
  expect(body).toContain(`${1000 - better - worse} in between`);
  expect(bellControl.draw({ sigma: 0.5, z: 2 }, null).alt).toContain('score by μ 4.0, by log σ 3.00');
  starts.starts.forEach(({ scores }: { scores: number[] }, index: number) => {
    const standing = scores.filter((score) => score >= 475).length;
    expect(startSigmaControl.draw({ index }, starts).alt).toContain(`mean action of ${standing} of 20 seeds`);
  });
});

test('the rule that looks ahead stands, the one that looks back falls', () => {
  const average = (k: number): number => lib.mean(ruleLengths(k, 1));
  expect(average(0.25)).toBe(500);
  expect(average(-0.25)).toBeLessThan(average(0));
});

test('ruleLengths plays the library’s CartPole', () => {
  const rng = lib.makeRng(4);
  const world = lib.cartPole();
  const lengths = Array.from({ length: 3 }, () => {
    let o = world.reset(rng);
    for (let n = 1; ; n++) {
      const step = world.step(o[2] + 0 * o[3] > 0 ? 1 : 0);
      if (step.terminated || step.truncated) return n;
      o = step.observation;
    }
  });
  // Observations are 32 bits, the control's state is 64: with k = 0 only a sign decides.
  expect(ruleLengths(0, 4).slice(0, 3)).toEqual(lengths);
});

test('spreadOfOnePull is the standard deviation of r · score, by quadrature', () => {
  for (const sigma of [0.05, 0.5, 1, 2]) {
    let [first, second] = [0, 0];
    for (let z = -12; z < 12; z += 0.001) {
      const weight = (0.001 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      const said = (-((sigma * z - 2) ** 2) * z) / sigma;
      first += weight * said;
      second += weight * said * said;
    }
    expect(first).toBeCloseTo(4, 6);
    expect(lib.spreadOfOnePull(sigma)).toBeCloseTo(Math.sqrt(second - first ** 2), 4);
  }
});

describe('the gallery', () => {
  const curve = { returns: [9, 20, 400], endSteps: [9, 29, 429] };
  const card = {
    title: '1 · A fault',
    right: 'a & b',
    wrong: 'a < b',
    curves: [curve, curve],
    totalSteps: 1000,
    verdict: '<b>0</b> of 2',
  };
  it('shows both lines, escaped, and tells the verdict to who cannot see', () => {
    const { body, alt } = lib.drawGallery([card]);
    expect(body).toContain('− a &amp; b');
    expect(body).toContain('+ a &lt; b');
    expect(body).not.toMatch(/NaN|undefined/);
    expect(alt).toBe('1 · A fault: a < b. 0 of 2');
  });
  it('runs that ended at once do not stop it', () => {
    expect(lib.drawGallery([{ ...card, curves: [{ returns: [9], endSteps: [9] }, curve] }]).body).not.toMatch(/NaN/);
  });
  it('a cross stands where a run broke off, and only there', () => {
    const whole = { returns: [9, 20, 400], endSteps: [9, 29, 1000] };
    const crosses = (curves: (typeof whole)[]): number =>
      lib.drawGallery([{ ...card, curves }]).body.split('l8,8m0,-8l-8,8').length - 1;
    expect(crosses([whole, whole])).toBe(0);
    expect(crosses([whole, { returns: [9], endSteps: [250] }])).toBe(1);
  });
  it('refuses no cards', () => expect(() => lib.drawGallery([])).toThrow(/no cards/));
});

describe('a policy’s map', () => {
  const map = lib.policyMap(([, , angle, turning]) => (angle + turning > 0 ? 1 : -1), 5);
  it('has rows of turnings and columns of angles, both rising', () => {
    expect(map.values[0]).toEqual([-1, -1, -1, -1, -1]);
    expect(map.values[2]).toEqual([-1, -1, -1, 1, 1]);
    expect(map.values[4][4]).toBe(1);
  });
  it('is drawn side by side, pale where the policy has never been', () => {
    const been = { observations: [0, 0, 0.2, 1.9], length: 1 };
    const figure = lib.policyMaps(
      [
        { title: 'a', map },
        { title: 'b', map, been },
      ],
      {
        scale: [0, 1],
        label: 'p',
        rule: 0.25,
        alt: 'two maps',
      },
    );
    const heat = figure.data.filter(({ type }) => type === 'heatmap') as unknown as { z: number[][] }[];
    expect(heat[0].z[0][0]).toBe(0);
    expect(heat[1].z[0][0]).toBeCloseTo(0.35, 12);
    expect(heat[1].z[4][4]).toBe(1);
    expect(plotSvg(figure)).not.toMatch(/NaN/);
  });
  it('a dot outside stands at the edge', () => expect(policyMapDot(1, 9)).toBe(policyMapDot(2, 8)));
});

test('the log of a training: four panels, no NaN, refuses an empty one', () => {
  const update = (i: number) => ({ steps: 10 * i, returns: [i], loss: i - 2, entropy: 0.6, gradientNorm: 7 * i });
  const figure = lib.trainingLog([1, 2, 3, 4].map(update));
  expect(figure.panelTitles).toHaveLength(4);
  expect((figure.data[1] as { y: unknown[] }).y).toEqual([null, null, 1, 2]);
  expect((figure.data[3] as { y: unknown[] }).y).toEqual([1, 2, 3, 4].map((i) => 7 * i));
  expect((figure.data[4] as { y: unknown[] }).y).toEqual([Math.log(2), Math.log(2)]);
  expect(plotSvg(figure)).not.toMatch(/NaN/);
  expect(() => lib.trainingLog([])).toThrow(/no update/);
});

test('squares: one panel a moment, its corners in words', () => {
  const figure = lib.squareMaps({ first: () => 0.5, last: (x) => (x > 0 ? 1 : 0) });
  expect(figure.alt).toContain('first: 0.50 and 0.50; last: 1.00 and 0.00');
  expect(plotSvg(figure)).not.toMatch(/NaN/);
});
