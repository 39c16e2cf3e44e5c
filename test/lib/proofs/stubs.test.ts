import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proofIds } from '../../../lib/proofs/index';
import { judgeProof } from '../../../lib/proofs/judge/judgeProof';
import type { AnyProof } from '../../../lib/proofs/judge/evaluate';
import { proofSpec } from '../../../lib/proofs/registry';

// What a learner finds on the first day: each export is there, and begins with the left side of its claim.
it.each(proofIds)('the stub of %s has what is given, and nothing else', async (id) => {
  const spec = proofSpec(id);
  const stub = ((await import(`../../../exercises/${spec.file}.ts`)) as Record<string, AnyProof>)[spec.exportName];
  expect(judgeProof(spec, stub)).toMatchObject({ kind: 'notImplemented' });
  const begun = (words: unknown) => {
    const returned = stub(words);
    const chains = Array.isArray(returned) ? { proof: returned } : (returned as Record<string, unknown[]>);
    const extended = Object.entries(chains).map(([name, lines]) => [
      name,
      [...lines, { relation: 'equals', because: ['algebra'], is: () => 1e6 }],
    ]);
    return Array.isArray(returned) ? extended[0][1] : Object.fromEntries(extended);
  };
  // With a wrong second line, line 2 is named: so line 1 is the claim's left side.
  expect(judgeProof(spec, begun)).toMatchObject({ kind: 'wrongLine', at: { line: 2 } });
});

// Whoever writes the first line must not be told "Cannot find name 'because'".
it.each(proofIds)('the stub of %s imports what its model answer uses', (id) => {
  const { file } = proofSpec(id);
  const imported = (folder: string): string[] =>
    /import \{ ([^}]*) \} from '\.\.\/lib\/proofs\/index'/
      .exec(readFileSync(`${folder}/${file}.ts`, 'utf8'))![1]
      .split(', ');
  expect(imported('exercises')).toEqual(expect.arrayContaining(imported('solutions')));
});
