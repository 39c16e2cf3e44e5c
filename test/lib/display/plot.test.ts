import { afterEach, expect, test } from 'vitest';
import { dressFigure } from '../../../lib/display/dress/dressFigure';
import { recordingOutput, setOutput } from '../../../lib/display/output';
import { plot, plotSvg } from '../../../lib/display/plot';
import { contrastWithWhite, inkOf, looks } from '../../../lib/display/theme';
import type { Figure } from '../../../lib/display/figure';

const curve: Figure = {
  data: [{ type: 'scatter', mode: 'lines+markers', x: [0, 5, 10], y: [0, 50, 100], name: 'a' }],
  layout: { width: 500, height: 300, margin: { l: 50, r: 50, t: 50, b: 50 }, xaxis: { title: { text: 'episode' } } },
  alt: 'A line that rises from 0 to 100.',
};

afterEach(() => setOutput());

/** The image inside a bundle, as SVG text. */
function svgOf(bundle: Readonly<Record<string, unknown>>): string {
  const source = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(String(bundle['text/html']))?.[1] ?? '';
  return Buffer.from(source, 'base64').toString('utf8');
}

test('one bundle holds the Plotly figure, a still image of it, and its text alternative', () => {
  const output = recordingOutput();
  setOutput(output);
  plot(curve);
  expect(output.bundles).toHaveLength(1);
  const [bundle] = output.bundles;
  expect(Object.keys(bundle)).toEqual(['application/vnd.plotly.v1+json', 'text/html', 'text/plain']);
  expect(bundle['text/plain']).toBe(curve.alt);
  expect(bundle['text/html']).toContain(`alt="${curve.alt}"`);
  expect(bundle['text/html']).toContain('max-width:100%');
  expect(svgOf(bundle)).toContain('episode');
});

test('points stand where the axes say', () => {
  const axes: Figure['layout'] = { xaxis: { range: [0, 10] }, yaxis: { range: [0, 100] } };
  const svg = plotSvg({ ...curve, layout: { ...curve.layout, ...axes } });
  // The frame is 50…450 by 250…50.
  expect(svg).toContain('M50,250L250,150L450,50');
  const dots = [...svg.matchAll(/<circle [^>]*>/g)].map(([dot]) =>
    ['cx', 'cy'].map((side) => Number(new RegExp(`${side}="([^"]*)"`).exec(dot)?.[1])),
  );
  expect(dots).toEqual([
    [50, 250],
    [250, 150],
    [450, 50],
  ]);
});

test('a log axis has powers of ten, and its points at equal distances', () => {
  const decades = [{ type: 'scatter' as const, x: [1, 10, 100], y: [1, 1, 1] }];
  const layout = { ...curve.layout, xaxis: { type: 'log' as const } };
  const svg = plotSvg({ ...curve, data: decades, layout });
  expect(svg).toMatch(/M50,150L250,150L450,150/);
  for (const tick of ['>1<', '>10<', '>100<']) expect(svg).toContain(tick);
});

test('a log axis shows each text that its figure names, between the powers of ten, too', () => {
  const range: [number, number] = [0, 2.5];
  const xaxis = { type: 'log' as const, range, tickvals: [1, 3, 30, 300], ticktext: ['1', '3', '30', '300'] };
  const svg = plotSvg({ ...curve, layout: { ...curve.layout, xaxis } });
  for (const tick of ['>1<', '>3<', '>30<', '>300<']) expect(svg).toContain(tick);
  expect(svg).not.toContain('>10<');
});

test('the same figure gives the same bytes', () => {
  expect(plotSvg(curve)).toBe(plotSvg(curve));
});

test('a band, bars, a histogram, a heat map and contours are drawn', () => {
  const x = [0, 1, 2];
  const drawn = (data: Figure['data']): string => plotSvg({ data, alt: 'x' });
  const line = { type: 'scatter' as const, x, y: [0.5, 1.5, 2.5] };
  const low = { type: 'scatter' as const, x, y: [0, 1, 2], line: { width: 0 } };
  expect(drawn([low, { type: 'scatter', x, y: [1, 2, 3], fill: 'tonexty', line: { width: 0 } }, line])).toMatch(
    /fill="rgba\(0,114,178,0.2\)"[^>]*><path d="M[^"]*Z"/,
  );
  expect(
    drawn([{ type: 'bar', x: ['left', 'right'], y: [1, 2] }]).match(/<rect [^>]*width="\d/g)?.length,
  ).toBeGreaterThan(2);
  const counted = dressFigure({ data: [{ type: 'histogram', x: [0.1, 0.3, 0.3, 0.5] }], alt: 'x' });
  expect(counted.data[0].xbins).toMatchObject({ size: 0.05 });
  expect(
    drawn([
      {
        type: 'heatmap',
        z: [
          [0, 1],
          [1, 0],
        ],
      },
    ]),
  ).toContain('data:image/png;base64,');
  const contour = {
    type: 'contour' as const,
    z: [
      [0, 1],
      [0, 1],
    ],
    contours: { start: 0.5, end: 0.5, coloring: 'none' as const },
  };
  expect(drawn([contour])).toMatch(/aria-label="link"/);
});

test('names on an axis keep their order, and the axis shows them', () => {
  const svg = plotSvg({ ...curve, data: [{ type: 'bar', x: ['left', 'stay', 'right'], y: [0.2, 0.1, 0.7] }] });
  const at = ['>left<', '>stay<', '>right<'].map((name) => svg.indexOf(name));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
});

test.each([
  [
    'a trace type',
    { data: [{ type: 'pie', values: [1] }] },
    /data\[0\] is a trace of type 'pie', which cannot be drawn; use scatter/,
  ],
  ['an attribute', { data: [{ y: [1], stackgroup: 'a' }] }, /data\[0\] \(scatter\)\.stackgroup cannot be drawn/],
  [
    'a value',
    { data: [{ y: [1], line: { shape: 'spline' } }] },
    /data\[0\]\.line\.shape is 'spline'; what can be drawn: linear/,
  ],
  ['a layout key', { data: [{ y: [1] }], layout: { updatemenus: [{}] } }, /layout\.updatemenus cannot be drawn/],
  ['an axis', { data: [{ y: [1] }], layout: { xaxis: { type: 'date' } } }, /layout\.xaxis\.type is 'date'/],
  ['a named scale', { data: [{ type: 'heatmap', z: [[1]], colorscale: 'Jet' }] }, /colorscale 'Jet' has only a name/],
  ['no alt', { data: [{ y: [1] }], alt: ' ' }, /alt is missing/],
  ['no data', { data: [] }, /data must list at least one trace/],
  [
    'an uneven map',
    { data: [{ type: 'heatmap', x: [0, 1, 5], z: [[1, 2, 3]] }] },
    /heatmap\.x\[1\] is unevenly spaced/,
  ],
])('what cannot be drawn is an error at plot: %s', (_, figure, message) => {
  const output = recordingOutput();
  setOutput(output);
  expect(() => plot({ alt: 'x', ...figure } as unknown as Figure)).toThrow(message);
  expect(output.bundles).toHaveLength(0);
});

test('numbers that are not finite become gaps, typed arrays become lists of seven digits', () => {
  const { data } = dressFigure({ data: [{ y: new Float32Array([0.1, NaN, 2]) }], alt: 'x' });
  expect(data[0].y).toEqual([0.1, null, 2]);
});

test('the author’s objects stay as they are', () => {
  const before = JSON.stringify(curve);
  plot(curve);
  expect(JSON.stringify(curve)).toBe(before);
});

test('lines of one name look alike in all panels; different names differ in more than colour', () => {
  const line = (name: string, panel: string) =>
    ({ y: [1, 2], name, xaxis: `x${panel}`, yaxis: `y${panel}` }) as Figure['data'][number];
  const { data } = dressFigure({ data: [line('a', ''), line('b', ''), line('b', '2')], alt: 'x' });
  expect(data[1].line).toEqual(data[2].line);
  expect(data[0].line?.color).not.toBe(data[1].line?.color);
  expect(data[0].line?.dash).not.toBe(data[1].line?.dash);
  expect(data[2].showlegend).toBe(false);
});

test('colours of lines stand out from white (3 to 1), their labels are readable (4.5 to 1)', () => {
  const contrast = (hex: string): number =>
    contrastWithWhite([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  for (const { color } of looks) {
    expect(contrast(color), color).toBeGreaterThan(2.9);
    expect(contrast(inkOf(color)), color).toBeGreaterThanOrEqual(4.5);
  }
});

test('a legend stands over the titles of the panels, in both drawings', () => {
  const line = (name: string, panel: string): Figure['data'][number] =>
    ({ type: 'scatter', x: [0, 1], y: [0, 1], name, xaxis: `x${panel}`, yaxis: `y${panel}` }) as Figure['data'][number];
  const figure = {
    data: [line('fresh', ''), line('frozen', '2')],
    panelTitles: ['left', 'right'],
    alt: 'Two panels.',
  };
  const placeOf = (svg: string, text: string): number => {
    const before = svg.slice(0, svg.indexOf(`>${text}<`));
    return Number(/^ y="([\d.]+)"/.exec(before.slice(before.lastIndexOf(' y="')))?.[1]);
  };
  const svg = plotSvg(figure);
  expect(placeOf(svg, 'fresh')).toBeLessThan(placeOf(svg, 'left') - 14);
  expect(placeOf(svg, 'fresh')).toBeGreaterThan(8);
  const { layout } = dressFigure(figure) as unknown as { layout: { legend: { y: number } } };
  expect(layout.legend.y).toBeGreaterThan(1.05);
});

test('direct labels replace the legend and do not overlap', () => {
  const lines = ['one', 'two', 'three'].map((name, nth) => ({
    type: 'scatter' as const,
    x: [0, 1],
    y: [0, 10 + nth / 100],
    name,
  }));
  const { layout } = dressFigure({ data: lines, alt: 'x', directLabels: true });
  expect(layout.showlegend).toBe(false);
  const heights = (layout.annotations ?? []).map(({ yshift = 0 }) => yshift).sort((a, b) => a - b);
  expect(heights[1] - heights[0]).toBeGreaterThan(14);
  expect(heights[2] - heights[1]).toBeGreaterThan(14);
});

test('a line of 20,000 points is thinned to what the picture can show, with its extremes', () => {
  const y = Array.from({ length: 20_000 }, (_, i) => (i === 12_345 ? 99 : i === 4321 ? -99 : i % 7));
  const svg = plotSvg({ data: [{ type: 'scatter', y }], layout: { height: 420 }, alt: 'x' });
  expect(svg.length).toBeLessThan(60_000);
  const frame = /M[\d.,]+(L[\d.,]+){100,}/.exec(svg)?.[0] ?? '';
  const heights = frame
    .split(/[ML]/)
    .slice(1)
    .map((point) => Number(point.split(',')[1]));
  expect(heights.filter((height) => height < 60)).toHaveLength(1);
  expect(heights.filter((height) => height > 340)).toHaveLength(1);
});

test('on a log axis a shape stands at its value, an annotation at its logarithm, as in Plotly', () => {
  const layout: Figure['layout'] = {
    ...curve.layout,
    yaxis: { type: 'log', range: [0, 2] },
    shapes: [{ type: 'line', xref: 'paper', x0: 0, x1: 1, y0: 10, y1: 10 }],
    annotations: [{ x: 5, y: 1, text: 'ten', showarrow: false }],
  };
  const svg = plotSvg({ ...curve, layout });
  expect(svg).toContain('<line x1="50" y1="150" x2="450" y2="150"');
  expect(svg).toMatch(/<tspan x="250" y="154.9">ten/);
});

test('small multiples stand side by side, each with its own traces', () => {
  const data = ['', '2'].map(
    (panel) => ({ y: [1, 2], xaxis: `x${panel}`, yaxis: `y${panel}` }) as Figure['data'][number],
  );
  const { layout } = dressFigure({ data, alt: 'x', panelTitles: ['left', 'right'] });
  const [first, second] = [layout.xaxis, layout.xaxis2] as { domain: number[] }[];
  expect(first.domain[0]).toBe(0);
  expect(second.domain[1]).toBe(1);
  expect(second.domain[0]).toBeGreaterThan(first.domain[1]);
  const svg = plotSvg({ data, alt: 'x', panelTitles: ['left', 'right'] });
  expect(svg.match(/<path d="M[\d.,]+L[\d.,]+" \/>/g)?.length).toBeGreaterThanOrEqual(2);
  expect(svg.indexOf('>left<')).toBeLessThan(svg.indexOf('>right<'));
});
