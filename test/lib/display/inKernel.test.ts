import { beforeAll, expect, test } from 'vitest';
import type { Output } from '../../kernel/kernel';
import { kernelForTests } from '../../kernel/kernelForTests';

const kernel = kernelForTests();
beforeAll(async () => {
  const { status, stderr } = await kernel.run(
    `import { liveChart, plot, replay, showTable, watch } from './lib/index';`,
  );
  expect([status, stderr]).toEqual(['ok', '']);
});

const mimes = ({ data }: Output): string[] => Object.keys(data as object).sort();
const displayId = ({ transient }: Output): unknown => (transient as { display_id?: string }).display_id;

test('plot sends one bundle: the Plotly figure, the still picture, the text', async () => {
  const { displays, stderr } = await kernel.run(`
    plot({ data: [{ type: 'scatter', x: [1, 2, 3], y: new Float32Array([1, 4, 9]) }], alt: 'Squares of 1 to 3.' });
    console.log('after');
  `);
  expect(stderr).toBe('');
  expect(displays).toHaveLength(1);
  expect(mimes(displays[0])).toEqual(['application/vnd.plotly.v1+json', 'text/html', 'text/plain']);
  const figure = (displays[0].data as Record<string, { data: { y: number[] }[] }>)['application/vnd.plotly.v1+json'];
  expect(figure.data[0].y).toEqual([1, 4, 9]);
});

test('a misspelt trace, and one that cannot be drawn, are type errors of the cell; what types do not see is one of plot', async () => {
  const misspelt = await kernel.run(`plot({ data: [{ type: 'scater', y: [1] }], alt: 'x' });`);
  expect(misspelt.stderr + misspelt.error?.evalue).toMatch(/"scater"|'scater'|scater/);
  expect(misspelt.displays).toHaveLength(0);
  const pie = await kernel.run(`plot({ data: [{ type: 'pie', values: [1] }], alt: 'x' });`);
  expect(pie.stderr + pie.error?.evalue).toMatch(/["']pie["'].* is not assignable/);
  expect(pie.displays).toHaveLength(0);
  const undrawable = await kernel.run(
    `const anything: any = { type: 'pie', values: [1] }; plot({ data: [anything], alt: 'x' });`,
  );
  expect(undrawable.stderr + undrawable.error?.evalue).toContain(`of type 'pie', which cannot be drawn`);
});

test('a live chart draws while the cell runs, on one display, and ends as the interactive figure', async () => {
  const { displays, stderr, stdout } = await kernel.run(`
    async function* training() {
      for (let episode = 1; episode <= 40; episode += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        yield { episode, return: episode * 10 };
      }
      return 'the agent';
    }
    const agent = await watch(training(), { episodes: 40, target: 300 });
    console.log(agent);
  `);
  expect(stderr).toBe('');
  expect(stdout).toBe('the agent\n');
  expect(displays.length).toBeGreaterThan(4);
  expect(displays.length).toBeLessThan(12);
  expect(displays.map(({ type }) => type)).toEqual([
    'display_data',
    ...displays.slice(1).map(() => 'update_display_data'),
  ]);
  expect(new Set(displays.map(displayId)).size).toBe(1);
  expect(mimes(displays[0])).toEqual(['text/html', 'text/plain']);
  expect(mimes(displays[displays.length - 1])).toContain('application/vnd.plotly.v1+json');
});

test('a chart made in one cell is drawn on by the next', async () => {
  await kernel.run(`const chart = liveChart({ episodes: 2 }); chart.update({ episode: 1, return: 1 });`);
  const { displays } = await kernel.run(`chart.end();`);
  expect(displays.map(({ type }) => type)).toEqual(['update_display_data']);
});

test('replay and table show themselves', async () => {
  const { displays, stderr } = await kernel.run(`
    replay({ observations: [[0, 0, 0.01, 0], [0, 0, 0.02, 0]], actions: [1] });
    showTable([{ a: 1, b: 'x' }], { columns: ['a', { key: 'b', label: 'B' }] });
  `);
  expect(stderr).toBe('');
  expect(displays.map(mimes)).toEqual([
    ['text/html', 'text/plain'],
    ['text/html', 'text/plain'],
  ]);
  expect(String((displays[0].data as Record<string, string>)['text/html'])).toContain('policy-gradients-replay');
});
