import { afterEach, describe, expect, it } from 'vitest';
import type { Control } from '../../../lib/display/controls/control';
import { formatValue } from '../../../lib/display/controls/formatValue';
import { logSteps, steps } from '../../../lib/display/controls/steps';
import { recordingOutput, setOutput } from '../../../lib/display/output';
import { showControl } from '../../../lib/display/showControl';
import { axes } from '../../../lib/display/svg/axes';
import { formatNumber } from '../../../lib/display/svg/formatNumber';
import { arrow, bar, line } from '../../../lib/display/svg/marks';
import { niceTicks, scale } from '../../../lib/display/svg/scale';

afterEach(() => setOutput());

describe('the values of a slider', () => {
  it('equal steps have no rounding dust and end where they should', () => {
    expect(steps(-0.3, 0.3, 0.1)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(() => steps(0, 1, 0.3)).toThrow(RangeError);
    expect(() => steps(1, 0, 0.1)).toThrow(RangeError);
  });
  it('logarithmic steps are whole, rising, without repeats', () => {
    const values = logSteps(1, 100, 30);
    expect([values[0], values[values.length - 1]]).toEqual([1, 100]);
    values.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(values[i]));
    expect(() => logSteps(0, 10, 3)).toThrow(RangeError);
  });
  it('are written with the digits that the step needs', () => {
    expect(formatValue(-1, [-1, -0.75])).toBe('−1.00');
    expect(formatValue(3, [1, 3])).toBe('3');
  });
});

describe('drawing', () => {
  it('scales go both ways', () => {
    const y = scale([1, 0], [0, 50]);
    expect(y(0.5)).toBe(25);
    expect(y.invert(25)).toBe(0.5);
  });
  it('ticks are round, within the ends, also on a falling axis, and never −0', () => {
    expect(niceTicks(-0.9, 1.1, 4)).toEqual([-0.5, 0, 0.5, 1]);
    expect(niceTicks(1, 0, 2)).toEqual([0, 0.5, 1]);
    expect(niceTicks(-1, 1, 2).some((value) => Object.is(value, -0))).toBe(false);
  });
  it('numbers never show as −0', () => {
    expect(formatNumber(-0.0001, 3)).toBe('0.000');
    expect(formatNumber(-0)).toBe('0');
  });
  it('axes carry their labels and ticks; marks are in px', () => {
    const box = { left: 0, top: 0, width: 100, height: 100 };
    const { svg } = axes(box, { domain: [0, 1], label: 'hours' }, { domain: [0, 1], ticks: [] }, 'title');
    expect(svg).toContain('hours');
    expect(svg).toContain('title');
    expect(
      line([
        [0, 0],
        [1 / 3, 2],
      ]),
    ).toContain('M0,0L0.33,2');
    expect(bar(10, 10, 0, 0)).toContain('x="0" y="0" width="10" height="10"');
    expect(arrow(0, 0, 0.5, 0)).toContain('<circle');
    expect(arrow(0, 0, 50, 0)).toContain('Z"');
  });
});

describe('showControl', () => {
  const control: Control<{ readonly x: number }, { readonly text: string }> = {
    name: 'growth',
    title: 'a test',
    start: () => ({ x: 1 }),
    inputs: () => [],
    draw: ({ x }, { text }) => ({ width: 10, height: 10, body: '', alt: `${text} ${x}` }),
  };
  it('shows a still image first, with data and state that come back as they were', () => {
    const output = recordingOutput();
    setOutput(output);
    showControl(control, { text: `it’s "A" & <b> &amp; 'c'` }, { x: 2 });
    const html = String(output.bundles[0]['text/html']);
    expect(html).toMatch(/<div class="policy-gradients-control" data-control="growth"[^>]*><img src="data:image/);
    const given = /data-given="([^"]*)"/.exec(html)![1];
    const entities: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
    const read = given.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => entities[entity]);
    expect(JSON.parse(read)).toEqual({ text: `it’s "A" & <b> &amp; 'c'` });
    expect(html).toContain('data-state="{&quot;x&quot;:2}"');
    expect(output.bundles[0]['text/plain']).toBe(`it’s "A" & <b> &amp; 'c' 2`);
  });
  it('refuses what JSON cannot hold', () => {
    expect(() => showControl(control, { text: 'x' }, { x: NaN })).toThrow(/x is NaN/);
    expect(() => showControl(control, { text: 'x', f: () => 1 } as never)).toThrow(/f is a function/);
  });
});
