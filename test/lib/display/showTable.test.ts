import { afterEach, expect, test } from 'vitest';
import { recordingOutput, setOutput } from '../../../lib/display/output';
import { showTable } from '../../../lib/display/showTable';

const output = recordingOutput();
afterEach(() => setOutput());

const shown = (draw: () => void): { html: string; text: string } => {
  setOutput(output);
  draw();
  const bundle = output.bundles[output.bundles.length - 1];
  return { html: String(bundle['text/html']), text: String(bundle['text/plain']) };
};

const rows = [
  { seed: 1, name: 'a < b', score: 497.25 },
  { seed: 2, name: 'c', score: -0.5 },
];

test('a table has headings, cells, a caption, and no markup from its data', () => {
  const { html } = shown(() => showTable(rows, { caption: 'Two seeds' }));
  expect(html).toMatch(/<caption style="[^"]*white-space:nowrap">Two seeds<\/caption>/);
  expect(shown(() => showTable(rows, { caption: 'long '.repeat(20) })).html).not.toContain('nowrap');
  expect(html.match(/<th scope="col"/g)).toHaveLength(3);
  expect(html.match(/<td/g)).toHaveLength(6);
  expect(html).toContain('a &lt; b');
  expect(html).not.toMatch(/<style|class=/);
});

test('columns are chosen, named and formatted; as text they are aligned', () => {
  const columns = ['name', { key: 'score', label: 'score (steps)', format: 1 }] as const;
  const { text } = shown(() => showTable(rows, { columns }));
  expect(text.split('\n')).toEqual([
    'name   score (steps)',
    '─────  ─────────────',
    'a < b          497.3',
    'c               −0.5',
  ]);
});

test('numbers are short, what is missing is a dash, functions write their own', () => {
  const { text } = shown(() =>
    showTable([{ n: 12345, p: 0.123456, q: null as number | null }], { columns: ['n', 'p', 'q'] }),
  );
  expect(text.split('\n')[2]).toMatch(/^12,345 +0\.1235 +–$/);
  const own = shown(() => showTable([{ p: 0.5 }], { columns: [{ key: 'p', format: (p: number) => `${p * 100} %` }] }));
  expect(own.text).toContain('50 %');
});

test('an empty table needs columns', () => {
  expect(() => showTable([])).toThrow(/no rows, and no columns/);
  expect(shown(() => showTable([] as { a: number }[], { columns: ['a'] })).html).toContain('>a<');
});

test('digits write the numbers of columns that are not whole; numbers with a unit stand to the right', () => {
  const table = [
    { n: 10, J: -1.36, share: '88 %', name: 'a' },
    { n: 1000, J: 2, share: '100 %', name: 'b 2' },
  ];
  const { text, html } = shown(() => showTable(table, { digits: 3 }));
  expect(text.split('\n').slice(2)).toEqual(['   10  −1.360   88 %  a', '1,000   2.000  100 %  b 2']);
  expect(html.match(/<td style="padding:4px 12px;text-align:right/g)).toHaveLength(6);
});
