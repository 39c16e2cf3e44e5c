import { expect, test } from 'vitest';
import { runCurves } from '../../../lib/display/figures/runCurves';
import { timeLimits } from '../../../lib/display/figures/timeLimits';
import { twoEvaluations } from '../../../lib/display/figures/twoEvaluations';

interface Trace {
  readonly name?: string;
  readonly x: number[];
  readonly y: number[];
  readonly opacity?: number;
  readonly line?: { readonly color: string };
}
const traces = ({ data }: { readonly data: readonly unknown[] }): Trace[] => data as Trace[];

test('runCurves: some runs faint, the mean of all bold; x counts from 1', () => {
  const runs = [Float64Array.of(0, 2), [4, 6], [8, 4]];
  const figure = runCurves(runs, { xLabel: 'pull', yLabel: 'p', yRange: [0, 1], faint: 2, alt: 'climbs' });
  const drawn = traces(figure);
  expect(drawn.map(({ y }) => y)).toEqual([
    [0, 2],
    [4, 6],
    [4, 4],
  ]);
  expect(drawn.map(({ opacity }) => opacity)).toEqual([0.3, 0.3, 1]);
  expect(drawn[2].x).toEqual([1, 2]);
  expect(figure.alt).toBe('climbs');
  expect(() => runCurves([], { xLabel: '', yLabel: '', alt: '' })).toThrow('runCurves: there are no runs');
});

test('timeLimits: the return on the left and the tests on the right, one colour for each reading', () => {
  const readings = [
    { after: 'nothing', returns: [3, 2, 1], tested: [10, 30, 20] },
    { after: 'more', returns: [9, 9, 9], tested: [40, 60, 50] },
  ] as const;
  const figure = timeLimits(readings, 100);
  const drawn = traces(figure);
  expect(drawn.map(({ y }) => y)).toEqual([
    [3, 2, 1],
    [10, 30, 20],
    [9, 9, 9],
    [40, 60, 50],
  ]);
  drawn[1].x.forEach((x) => expect(Math.abs(x - 0)).toBeLessThan(0.2));
  drawn[3].x.forEach((x) => expect(Math.abs(x - 1)).toBeLessThan(0.2));
  expect(drawn[0].line!.color).not.toBe(drawn[2].line!.color);
  expect(figure.alt).toContain('With nothing after the cut, G goes from 3 to 1, and the middle agent stands 20 steps');
  expect(figure.alt).toContain('With more after the cut, G goes from 9 to 9, and the middle agent stands 50 steps');
});

test('twoEvaluations: dice on x, argmax on y, and the words count who is at least as good without dice', () => {
  const early = [
    { dice: 100, argmax: 200 },
    { dice: 300, argmax: 300 },
    { dice: 50, argmax: 10 },
  ];
  const figure = twoEvaluations({ early, late: [{ dice: 1, argmax: 2 }] }, 400);
  const [diagonal, dots] = traces(figure);
  expect([diagonal.x, diagonal.y]).toEqual([
    [0, 400],
    [0, 400],
  ]);
  expect([dots.name, dots.x, dots.y]).toEqual(['early', [100, 300, 50], [200, 300, 10]]);
  expect(figure.alt).toContain('early: 2 of 3, late: 1 of 1');
});
