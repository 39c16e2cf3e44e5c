import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assumptionTable, checkProof } from '../../../lib/proofs/index';
import { theorem } from '../../../solutions/02-log-derivative';

const fixture = (name: string) => `test/fixtures/proofs/${name}`;

describe('checkProof on a file', () => {
  it('finds the model answers right', async () => {
    expect((await checkProof('2.2', { folder: 'solutions' })).kind).toBe('right');
  });

  it('finds nothing yet in a stub', async () => {
    expect((await checkProof('1.2')).kind).toBe('notImplemented');
  });

  it('stops an endless line, and names it', async () => {
    const began = performance.now();
    const report = await checkProof('2.2', { folder: fixture('hangs'), timeLimit: 1 });
    expect(report).toMatchObject({ kind: 'timeout', seconds: 1, at: { chain: 'proof', line: 3 } });
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(String(report)).toContain('Stopped after 1 s at line 3');
  });

  it('stops a proof that never returns its lines', async () => {
    expect((await checkProof('2.1', { folder: fixture('hangs'), timeLimit: 1 })).kind).toBe('timeout');
  });

  it('reports a type error of the proof, and not those of other exercises', async () => {
    const report = await checkProof('2.1', { folder: fixture('typeError') });
    expect(report.kind).toBe('doesNotCompile');
    expect(String(report)).toContain('02-log-derivative.ts:7:53');
    expect(String(report)).toContain("Property 'S' does not exist on type 'MdpWords'");
    expect(String(report)).not.toContain('not yet');
    expect((await checkProof('2.2', { folder: fixture('typeError') })).kind).toBe('leap');
  });

  it('reports a file that does not parse', async () => {
    const report = await checkProof('2.2', { folder: fixture('syntax') });
    expect(report.kind).toBe('doesNotCompile');
  });

  it('reports a file that throws, one that ends the process, and one that is not there', async () => {
    expect(String(await checkProof('2.2', { folder: fixture('throws') }))).toContain('"not today"');
    expect(await checkProof('2.2', { folder: fixture('exits') })).toMatchObject({ kind: 'crashed' });
    expect(await checkProof('2.2', { folder: fixture('nowhere') })).toMatchObject({ kind: 'missingFile' });
  });

  it('lists what a file exports when the proof is not among it', async () => {
    const report = await checkProof('2.2', { folder: fixture('missing') });
    expect(report).toMatchObject({ kind: 'missingExport', exportName: 'freeBaseline', found: ['theorems'] });
  });

  it('shows what the file printed', async () => {
    expect(await checkProof('2.2', { folder: fixture('console') })).toMatchObject({
      kind: 'right',
      printed: 'hello from the file\n',
    });
  });

  it('reads the file afresh each time', async () => {
    const folder = mkdtempSync('test/fixtures/proofs/tmp-');
    try {
      const file = join(folder, '02-log-derivative.ts');
      writeFileSync(file, 'export const a = 1;\n');
      expect((await checkProof('2.2', { folder })).kind).toBe('missingExport');
      writeFileSync(file, "export { freeBaseline } from '../../../../solutions/02-log-derivative';\n");
      expect((await checkProof('2.2', { folder })).kind).toBe('right');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('assumptionTable', () => {
  it('is the skeleton that storyboard 02 measured', async () => {
    const table = await assumptionTable('2.1', { proof: theorem });
    const spends = table.lines.map((line) => line.spends);
    expect(spends[2]).toEqual(['rewards ignore theta']);
    expect(spends[3]).toEqual(['policy is positive']);
    expect(spends[6]).toEqual(['environment ignores theta']);
    expect(spends[8]).toEqual(['rewards are causal', 'policy sums to one']);
    expect([0, 1, 4, 5, 7].flatMap((i) => spends[i])).toEqual([]);
    expect(String(table)).toContain('line 9: causality');
  });

  it('has nothing to show of a proof that is not right', async () => {
    await expect(assumptionTable('2.1')).rejects.toThrow('not written yet');
  });
});
