import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allNotebooks } from '../../scripts/notebooks/allNotebooks';
import { executeNotebook } from '../../scripts/notebooks/executeNotebook';

describe('Run All works without an error, and leaves the file as it was, in', () => {
  for (const path of allNotebooks()) {
    it(basename(path), { timeout: 300_000 }, async () => {
      const before = readFileSync(path, 'utf8');
      const { error, cells } = await executeNotebook(path);
      expect(error).toBe(null);
      const codeCells = JSON.parse(before).cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code');
      expect(cells.length).toBe(codeCells.length);
      expect(readFileSync(path, 'utf8')).toBe(before);
    });
  }
});
