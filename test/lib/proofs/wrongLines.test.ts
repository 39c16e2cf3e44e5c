import { describe, expect, it } from 'vitest';
import { judgeProof } from '../../../lib/proofs/judge/judgeProof';
import { proofIds, proofSpec } from '../../../lib/proofs/registry';
import { showValue } from '../../../lib/proofs/reportText';
import { mistake, swapLine } from './planted';
import { planted } from './plantedLines';
import { rightProofs } from './routes/rightProofs';

/** Their values are right in every ordinary world: only broken worlds catch them. */
const zeros: Record<string, readonly string[]> = {
  '2.2': ['b squared', 'b lost on the way', 'sign turned', 'jumps to zero'],
  '4.1': ['mean of b times mean of the score', 'first hour only'],
};
const SEEDS = [1, 2, 3];

describe.each(proofIds)('the wrong lines of proof %s', (id) => {
  const spec = proofSpec(id);
  it('are at least eight, and every known one is planted', () => {
    expect(spec.mistakes.length).toBeGreaterThanOrEqual(8);
    expect(spec.mistakes.map((m) => m.name).sort()).toEqual(Object.keys(planted[id]).sort());
  });

  it.each(Object.entries(planted[id]))(
    '"%s" is caught at its line, with its sentence and a small example',
    (name, [chain, line]) => {
      const { is, says } = mistake(id, name);
      for (const seed of SEEDS) {
        const finding = judgeProof(spec, swapLine(rightProofs[id].model, chain, line, is), { seed });
        const zero = zeros[id]?.includes(name) ?? false;
        expect(zero ? ['wrongReason', 'leap'] : ['wrongLine']).toContain(finding.kind);
        if (!('at' in finding) || !('mistake' in finding)) return expect.fail(`${finding.kind} has no sentence`);
        expect(finding.at).toEqual({ chain, line });
        expect(finding.mistake).toBe(says);
        expect(finding.counterexample?.broken !== undefined).toBe(zero);
        expect(finding.counterexample?.small).toBe(true);
        const { left, right } = finding.counterexample ?? { left: 0, right: 0 };
        // Seen with the three decimals that a report prints.
        expect(showValue(left)).not.toBe(showValue(right));
      }
    },
  );
});
