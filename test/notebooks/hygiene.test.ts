import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { cellId } from '../../scripts/notebooks/cellId';
import { cleanNotebook } from '../../scripts/notebooks/cleanNotebook';

describe('committed without outputs, with stable names and metadata (npm run notebooks -- --fix repairs it):', () => {
  for (const path of allNotebooks()) {
    it(basename(path), () => {
      const text = readFileSync(path, 'utf8');
      expect(text).toBe(cleanNotebook(text));
    });
  }
});

// Longer ones hold plumbing, which belongs into lib/.
describe('code cells show an idea in 25 lines at most:', () => {
  for (const path of allNotebooks()) {
    it(basename(path), () => {
      const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
        cells: { id: string; cell_type: string; source: string[] }[];
      };
      const long = cells.filter(({ cell_type, source }) => cell_type === 'code' && source.length > 25);
      expect(long.map(({ id, source }) => `${id}: ${source.length} lines`)).toEqual([]);
    });
  }
});

describe('a cleaned notebook', () => {
  const used = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3' }, language_info: { version: '3.7.2' } },
    cells: [
      { id: 'a1b2c3d4', cell_type: 'markdown', source: '# The score\nof an action', metadata: { collapsed: true } },
      {
        source: ['const reward = 1;\n', 'reward;'],
        outputs: [{ output_type: 'stream', name: 'stdout', text: '1' }],
        metadata: { tags: ['raises-exception'], execution: { started: 'today' }, trusted: true },
        id: '0f8fad5b-d9cb-469f-a165-70867728950e',
        execution_count: 7,
        cell_type: 'code',
      },
      { id: 'the-score-of-an-action', cell_type: 'markdown', source: 'again', metadata: {} },
    ],
  };
  const text = cleanNotebook(JSON.stringify(used));
  const { cells, metadata } = JSON.parse(text);

  it('has no outputs, no counts, and only what a cell says about itself for good', () => {
    expect(cells[1]).toEqual({
      cell_type: 'code',
      execution_count: null,
      id: 'code-const-reward-1-reward',
      metadata: { tags: ['raises-exception'] },
      outputs: [],
      source: ['const reward = 1;\n', 'reward;'],
    });
    expect(metadata.kernelspec.name).toBe('course-ts');
  });

  it('has names made from words, each once, and keeps those it has', () => {
    expect(cells.map(({ id }: { id: string }) => id)).toEqual([
      'the-score-of-an-action',
      'code-const-reward-1-reward',
      'the-score-of-an-action-2',
    ]);
    expect(cellId('kept', 'code', 'other words', new Set())).toBe('kept');
    expect(cellId(undefined, 'markdown', '', new Set())).toBe('empty');
  });

  it('stays as it is when it is cleaned again, and has its keys in order', () => {
    expect(cleanNotebook(text)).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(cells[1])).toEqual(Object.keys(cells[1]).sort());
  });
});
