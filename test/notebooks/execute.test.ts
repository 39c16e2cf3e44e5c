import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanNotebook } from '../../scripts/notebooks/cleanNotebook';
import { executeNotebook } from '../../scripts/notebooks/executeNotebook';

describe('executing a notebook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-notebooks-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, cells: readonly { source: string; tags?: readonly string[] }[]): string => {
    const path = join(folder, name);
    const all = cells.map(({ source, tags }) => ({ cell_type: 'code', source, metadata: tags ? { tags } : {} }));
    writeFileSync(path, cleanNotebook(JSON.stringify({ cells: all })));
    return path;
  };

  it('keeps outputs and counts in the copy, and runs on after a cell that is meant to fail', async () => {
    const failing = { source: `throw new RangeError('on purpose');`, tags: ['raises-exception'] };
    const path = write('fine.ipynb', [
      { source: 'const two = 2;' },
      failing,
      { source: 'console.log(two, process.env.FAST);' },
    ]);
    const copy = join(folder, 'copy.ipynb');
    process.env.FAST = '1';
    const { error, cells } = await executeNotebook(path, { copy });
    delete process.env.FAST;
    expect(error).toBe(null);
    expect(cells.map(({ id }) => id)).toEqual([
      'code-const-two-2',
      'code-throw-new-rangeerror-on-purpose',
      'code-console-log-two-process-env',
    ]);

    const executed = JSON.parse(readFileSync(copy, 'utf8')).cells;
    expect(executed.map((cell: { execution_count: number }) => cell.execution_count)).toEqual([1, 2, 3]);
    expect(executed[1].outputs).toMatchObject([{ output_type: 'error', ename: 'RangeError', evalue: 'on purpose' }]);
    expect(executed[2].outputs).toMatchObject([{ output_type: 'stream', text: ['2 1\n'] }]);
  });

  it('fails with the name, the line and the cell of an exception', async () => {
    const path = write('throws.ipynb', [{ source: '1' }, { source: `// why\nthrow new Error('by mistake');` }]);
    const { error } = await executeNotebook(path);
    expect(error).toContain('cell [2], line 2');
    expect(error).toContain('Error: by mistake');
  });

  it('fails with an error that nothing waited for', async () => {
    const source = `void Promise.reject(new Error('lost'));\nawait new Promise((resolve) => setTimeout(resolve, 50));`;
    expect((await executeNotebook(write('lost.ipynb', [{ source }]))).error).toContain('Error: lost');
  });

  it('fails when the kernel dies', async () => {
    expect((await executeNotebook(write('dies.ipynb', [{ source: 'process.exit(1)' }]))).error).toMatch(/kernel died/i);
  });
});
