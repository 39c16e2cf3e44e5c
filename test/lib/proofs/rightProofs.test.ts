import { describe, expect, it } from 'vitest';
import { judgeProof } from '../../../lib/proofs/judge/judgeProof';
import { proofIds, proofSpec } from '../../../lib/proofs/registry';
import { makeReport } from '../../../lib/proofs/report';
import { rightProofs } from './routes/rightProofs';

// bench/proofs.ts does 1,000 of each.
const SEEDS = { model: 50, other: 12 };

describe.each(proofIds)('proof %s', (id) => {
  const spec = proofSpec(id);
  it.each(Object.entries(rightProofs[id]))('never accuses the right proof "%s"', (name, proof) => {
    for (let seed = 1; seed <= (name === 'model' ? SEEDS.model : SEEDS.other); seed++) {
      const finding = judgeProof(spec, proof, { seed });
      if (finding.kind !== 'right') expect.fail(`seed ${seed}: ${makeReport(spec, finding).toString()}`);
    }
  });

  it('knows the model and at least two other right routes', () => {
    expect(Object.keys(rightProofs[id]).length).toBeGreaterThanOrEqual(3);
  });

  it('says of a right proof that a check is not a proof', () => {
    const report = makeReport(spec, judgeProof(spec, rightProofs[id].model));
    expect(report.toString()).toContain('That is a witness, not a proof');
  });
});
