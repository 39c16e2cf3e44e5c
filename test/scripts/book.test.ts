import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsPage } from '../../scripts/book/contentsPage';
import { prepareNotebook } from '../../scripts/book/prepareNotebook';
import { root } from '../../scripts/setup/paths.mjs';

test('a Plotly figure becomes its still picture with its data, and no text in it can end the script', () => {
  const figure = { data: [{ name: '</script><b>' }], layout: {} };
  const output = {
    output_type: 'display_data',
    data: { 'application/vnd.plotly.v1+json': figure, 'text/html': ['<img ', 'alt="a">'], 'text/plain': 'a' },
  };
  const cells = [{ cell_type: 'code', source: '', outputs: [output] }];
  const { data } = JSON.parse(prepareNotebook(JSON.stringify({ cells }))).cells[0].outputs[0];
  expect(Object.keys(data)).toEqual(['text/html', 'text/plain']);
  expect(data['text/html']).toContain('<img alt="a">');
  const json = /<script type="application\/json">(.*?)<\/script>/.exec(data['text/html'])![1];
  expect(JSON.parse(json)).toEqual(figure);
});

test('other outputs stay as they are', () => {
  const cells = [{ cell_type: 'code', source: '1', outputs: [{ output_type: 'stream', text: '1\n' }] }];
  expect(JSON.parse(prepareNotebook(JSON.stringify({ cells })))).toEqual({ cells });
});

test('the contents page has each title with its number, question and minutes', () => {
  const opening = '# 02 · The trick\n\n**The one question.** How?\n\n**About 65 minutes** (60 without the box).';
  const page = contentsPage([{ name: '02-trick', opening }]);
  expect(page).toContain('[**02 · The trick**](notebooks/02-trick.ipynb)');
  expect(page).toContain('How? (65 minutes)');
  expect(page).toContain('02 · The trick <notebooks/02-trick>');
  expect(() => contentsPage([{ name: '02-trick', opening: 'no title' }])).toThrow('02-trick.ipynb');
});

test('npm run book says what is missing', () => {
  const script = join(root, 'scripts', 'book.ts');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8', cwd: root });
  const none = run('--executed', join(root, 'lib'), '--out', join(root, '.course', 'no-book'));
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('00-start-here.ipynb is missing')]);
  const unknown = run('--colour');
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining("'--colour'")]);
});
