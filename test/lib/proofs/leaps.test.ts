import { describe, expect, it } from 'vitest';
import { because, checkProof, given, proofIds, type Proof } from '../../../lib/proofs/index';
import { judgeProof } from '../../../lib/proofs/judge/judgeProof';
import { readChains } from '../../../lib/proofs/judge/readChains';
import type { Line } from '../../../lib/proofs/line';
import { proofSpec } from '../../../lib/proofs/registry';
import { valuesTie } from '../../../solutions/01-paradigms';
import { freeBaseline, theorem } from '../../../solutions/02-log-derivative';
import { rightProofs } from './routes/rightProofs';

const relabel = (line: Line, ...reasons: string[]): Line => ({ ...line, because: reasons });

describe.each(proofIds)('leaps in proof %s', (id) => {
  const spec = proofSpec(id);
  const model = rightProofs[id].model;
  // Every label, and pairs of labels that spend something: "given, therefore what was to be shown".
  const rules = Object.keys(spec.rules);
  const spending = rules.filter((rule) => spec.rules[rule].spends.length > 0);
  const pairs = spending.flatMap((r, i) => spending.slice(i + 1).map((q) => [r, q]));
  const labels = [...rules.map((r) => [r]), ...pairs.slice(0, 6)];

  it.each(Object.keys(spec.claims))('chain "%s": given, therefore the claim, fails under every label', (chain) => {
    for (const label of labels) {
      const leap = (words: unknown) => {
        const chains = readChains(model(words));
        const lines = chains.get(chain) ?? [];
        const short = [lines[0], relabel(lines[lines.length - 1], ...label)];
        return chains.size === 1 ? short : { ...Object.fromEntries(chains), [chain]: short };
      };
      const finding = judgeProof(spec, leap);
      expect(['leap', 'wrongReason', 'badLine', 'wrongLine']).toContain(finding.kind);
    }
  });

  it('what is given alone is not a proof, and neither is the model without its last line', () => {
    const chains = readChains(model(spec.kind.words(spec.kind.random(() => 0.4, true))));
    for (const chain of Object.keys(spec.claims)) {
      for (const length of [1, (chains.get(chain)?.length ?? 0) - 1]) {
        const cut = (words: unknown) => {
          const all = readChains(model(words));
          const lines = (all.get(chain) ?? []).slice(0, length);
          return all.size === 1 ? lines : { ...Object.fromEntries(all), [chain]: lines };
        };
        const { kind } = judgeProof(spec, cut);
        // The last line but one may be the claim already, written otherwise.
        if (kind === 'right') expect(spec.rules[chains.get(chain)?.[length].because[0] ?? '']?.spends).toEqual([]);
        else expect(['notReached', 'notImplemented', 'wrongReason', 'leap']).toContain(kind);
      }
    }
  });
});

describe('reasons', () => {
  const check = (proof: Proof<'2.1'>) => checkProof('2.1', { proof });

  it('refuses the leap of the lesson: log P = Σ log π by algebra', async () => {
    const report = await check((w) => theorem(w).map((line, i) => (i === 6 ? because('algebra', line.is) : line)));
    expect(report).toMatchObject({ kind: 'wrongReason', at: { line: 7 } });
    expect(String(report)).toContain('it also needs "environment ignores theta"');
  });

  it('refuses reward-to-go by algebra, and names both assumptions', async () => {
    const report = await check((w) => theorem(w).map((line, i) => (i === 8 ? because('algebra', line.is) : line)));
    expect(String(report)).toContain('it also needs "rewards are causal" and "policy sums to one"');
  });

  it('tells a reason that is not what makes the line true', async () => {
    const report = await check((w) => theorem(w).map((line, i) => (i === 7 ? because('causality', line.is) : line)));
    expect(report).toMatchObject({ kind: 'wrongReason', at: { line: 8 } });
    expect(String(report)).toContain('"causality" is not what makes it true');
  });

  it('refuses a second reason that is idle', async () => {
    const report = await check((w) =>
      theorem(w).map((l, i) => (i === 3 ? because(['log trick', 'causality'], l.is) : l)),
    );
    expect(report).toMatchObject({ kind: 'wrongReason', at: { line: 4 } });
  });

  it('refuses three reasons in a line', async () => {
    const three = ['log trick', 'causality', 'algebra'] as unknown as ['log trick', 'causality'];
    const report = await check((w) => theorem(w).map((line, i) => (i === 3 ? because(three, line.is) : line)));
    expect(report).toMatchObject({ kind: 'leap', at: { line: 4 } });
  });

  it('refuses padding: the given line repeated, with all the reasons', async () => {
    const report = await check((w) => theorem(w).map((line, i) => (i < 8 ? { ...line, is: theorem(w)[0].is } : line)));
    expect(report).toMatchObject({ kind: 'wrongReason', at: { line: 3 } });
  });

  it('refuses padding: the claim repeated, with all the reasons', async () => {
    const report = await check((w) => theorem(w).map((line, i) => (i > 0 ? { ...line, is: theorem(w)[8].is } : line)));
    expect(report).toMatchObject({ at: { line: 2 } });
    expect(report.kind).toBe('leap');
  });

  it('accepts two lines with two reasons each, when those say all', async () => {
    const report = await check((w) => {
      const m = theorem(w);
      return [
        m[0],
        because(['rewards ignore theta', 'log trick'], m[4].is),
        because(['environment ignores theta', 'causality'], m[8].is),
      ];
    });
    // Four assumptions in the last step, two reasons that cover them: all is said, and nothing is hidden.
    expect(report.kind).toBe('right');
  });

  it('tells a line that repeats the one before it', async () => {
    const report = await check((w) => [...theorem(w), because('algebra', theorem(w)[8].is)]);
    expect(report).toMatchObject({ kind: 'wrongReason', at: { line: 10 } });
    expect(String(report)).toContain('repeats line 9');
  });

  it('refuses 0 by "the policy sums to one" while b is still inside', async () => {
    const report = await checkProof('2.2', {
      proof: (w) => [...freeBaseline(w).slice(0, 3), because('policy sums to one', () => 0)],
    });
    expect(String(report)).toContain('"baseline ignores the action"');
  });

  it('refuses a proof that begins elsewhere than the claim, though the value is right', async () => {
    const report = await check((w) => [given(theorem(w)[6].is), ...theorem(w).slice(7)]);
    expect(report).toMatchObject({ kind: 'wrongLine', at: { line: 1 } });
  });

  it('refuses a lemma that is named before it is shown', async () => {
    const report = await checkProof('1.3', {
      proof: (w) => {
        const { slope, tie } = valuesTie(w);
        return { tie, slope };
      },
    });
    expect(String(report)).toContain('no chain of that name stands before this one');
  });
});
