import { expect, test } from 'vitest';
import { bars } from '../../../lib/display/figures/bars';
import { curves } from '../../../lib/display/figures/curves';
import { histogram } from '../../../lib/display/figures/histogram';
import { panels } from '../../../lib/display/figures/panels';
import { plotSvg } from '../../../lib/display/plot';
import type { Annotation, Axis, Shape, Trace } from '../../../lib/display/figure';

const frame = { x: 'step', y: 'J', alt: 'A line.' };
const tracesOf = (figure: { data: readonly unknown[] }): readonly Trace[] => figure.data as readonly Trace[];
const layoutOf = (figure: { layout?: unknown }) =>
  figure.layout as Record<string, Axis> & { annotations?: Annotation[]; shapes?: Shape[] };

test('a line without x counts its points from 0; two lines differ in colour and dash', () => {
  const [a, b] = tracesOf(
    curves(
      [
        { name: 'a', y: [3, 4] },
        { name: 'b', y: [5, 6] },
      ],
      frame,
    ),
  );
  expect([a.x, a.y, b.y]).toEqual([
    [0, 1],
    [3, 4],
    [5, 6],
  ]);
  expect(a.line?.color).not.toBe(b.line?.color);
  expect(a.line?.dash).not.toBe(b.line?.dash);
});

test('runs are faint and in the colour of their line, and only the line is in the legend', () => {
  const [first, second, line] = tracesOf(
    curves(
      [
        {
          name: 'mean',
          y: [2, 3],
          runs: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
      frame,
    ),
  );
  expect([first.y, second.y, line.y]).toEqual([
    [1, 2],
    [3, 4],
    [2, 3],
  ]);
  expect([first.line?.color, first.line?.width, line.line?.width]).toEqual([line.line?.color, 1, 3]);
  expect([first.showlegend, second.showlegend, line.name]).toEqual([false, false, 'mean']);
});

test('runs without a line are grey, with one entry in the legend', () => {
  const [first, second] = tracesOf(
    curves(
      [
        {
          name: 'runs',
          runs: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
      frame,
    ),
  );
  expect([first.name, second.showlegend, first.line?.color]).toEqual(['runs', false, '#4D4D4D']);
});

test('a band is filled between its edges, under its line', () => {
  const [low, high, line] = tracesOf(curves([{ name: 'J', y: [2], band: { low: [1], high: [3] } }], frame));
  expect([low.y, high.y, line.y, high.fill]).toEqual([[1], [3], [2], 'tonexty']);
  expect(high.fillcolor).toBe(`${line.line?.color}2E`);
});

test('a level goes from the first x of all curves to the last, also over classes', () => {
  const level = { name: 'goal', level: 7 };
  const numbers = tracesOf(curves([{ x: [5, 9], y: [1, 2] }, { x: [2, 6], y: [1, 2] }, level], frame));
  expect([numbers[2].x, numbers[2].y]).toEqual([
    [2, 9],
    [7, 7],
  ]);
  expect(tracesOf(curves([{ x: ['few', 'some', 'many'], y: [1, 2, 3] }, level], frame))[1].x).toEqual(['few', 'many']);
});

test('spots are dots with labels, beside the frame’s edge or over the dot; on a log axis at the logarithm', () => {
  const spots = [0.05, 0.5, 0.95].map((x) => ({ x, y: 10, text: 'here' }));
  const { annotations } = layoutOf(curves([{ y: [1] }], { ...frame, xRange: [0, 1], logY: true, spots }));
  expect(annotations?.map(({ xanchor }) => xanchor)).toEqual(['left', 'center', 'right']);
  expect(annotations?.map(({ y }) => y)).toEqual([1, 1, 1]);
});

test('ranges of a log axis are given as values', () => {
  const { xaxis } = layoutOf(curves([{ y: [1] }], { ...frame, logX: true, xRange: [1, 1000] }));
  expect([xaxis.type, xaxis.range]).toEqual(['log', [0, 3]]);
});

test('a curve without anything to draw, or with lists of two lengths, is named', () => {
  expect(() => curves([{ name: 'empty' }], frame)).toThrow(
    'curve “empty” has nothing to draw; give y, band, runs or level',
  );
  expect(() => curves([{ x: [1, 2], y: [1] }], frame)).toThrow('curve 0 has 2 x but 1 values in y');
  expect(() => curves([{ name: 'r', x: [1], runs: [[1], [1, 2]] }], frame)).toThrow('curve “r” has 1 x but 2 values');
});

test('panels keep each figure’s axes, labels and marks in its own place', () => {
  const spots = [{ x: 1, y: 2, text: 'top' }];
  const left = curves([{ name: 'a', y: [1] }], { ...frame, spots });
  const right = histogram([1, 2], { x: 'score', strip: [1, 2], alt: 'Scores.' });
  const both = panels({ Left: left, Right: right });
  const { annotations, shapes, xaxis, xaxis2 } = layoutOf(both);
  expect(tracesOf(both).map(({ xaxis, yaxis }) => [xaxis, yaxis])).toEqual([
    ['x', 'y'],
    ['x', 'y'],
    ['x2', 'y2'],
  ]);
  expect([annotations?.[0].xref, shapes?.[0].xref]).toEqual(['x', 'x2']);
  expect([xaxis.title, xaxis2.title]).toEqual([{ text: 'step' }, { text: 'score' }]);
  expect([both.panelTitles, both.alt]).toEqual([['Left', 'Right'], 'Left: A line. Right: Scores.']);
  expect(() => panels({})).toThrow('give one at least');
});

test('a histogram marks its strip; bars write their numbers, and refuse a series of another length', () => {
  const { shapes } = layoutOf(histogram([1, 2, 3], { x: 'score', strip: [3, 2], alt: 'Scores.' }));
  expect([shapes?.[0].x0, shapes?.[0].x1]).toEqual([2, 3]);
  expect(() => histogram([], { x: 'score', alt: 'None.' })).toThrow('no values');
  const options = { classes: ['A', 'B'], x: 'agent', y: 'J', write: (x: number) => `${x} %`, alt: 'Two.' };
  const [one] = tracesOf(bars({ J: [1, 2] }, options));
  expect([one.y, one.text, one.showlegend]).toEqual([[1, 2], ['1 %', '2 %'], false]);
  expect(() => bars({ J: [1] }, options)).toThrow('“J” has 1 heights; expected 2');
});

test('the still picture draws each of them', () => {
  const line = curves([{ name: 'J', y: [1, 2], band: { low: [0, 1], high: [2, 3] } }, { level: 2 }], frame);
  const svg = plotSvg(
    panels({ Line: line, Bars: bars({ J: [1] }, { classes: ['A'], x: 'agent', y: 'J', alt: 'One.' }) }),
  );
  for (const text of ['Line', 'Bars', 'step', 'agent']) expect(svg).toContain(text);
});
