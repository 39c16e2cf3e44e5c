import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { executeNotebook } from '../../scripts/notebooks/executeNotebook';

/** Executes every notebook in the real kernel, with FAST=1 or whole. Returns a folder that goes with the tests; the copies are in its `executed`. */
export function describeRunAll({ fast }: { fast: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-executed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const executed = join(folder, 'executed');
  mkdirSync(executed);

  describe(`Run All${fast ? ' with FAST=1' : ''} works without an error, and leaves the file as it was, in`, () => {
    for (const path of allNotebooks()) {
      it(basename(path), { timeout: 300_000 }, async () => {
        vi.stubEnv('FAST', fast ? '1' : '');
        const before = readFileSync(path, 'utf8');
        const { error, cells } = await executeNotebook(path, { copy: join(executed, basename(path)) });
        vi.unstubAllEnvs();
        expect(error).toBe(null);
        const codeCells = JSON.parse(before).cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code');
        expect(cells.length).toBe(codeCells.length);
        expect(readFileSync(path, 'utf8')).toBe(before);
      });
    }
  });
  return folder;
}
