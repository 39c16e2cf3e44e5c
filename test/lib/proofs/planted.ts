import type { AnyProof } from '../../../lib/proofs/judge/evaluate';
import { readChains } from '../../../lib/proofs/judge/readChains';
import type { Line, Value } from '../../../lib/proofs/line';
import { ONLY_CHAIN } from '../../../lib/proofs/proofSpec';
import { proofSpec, type ProofId } from '../../../lib/proofs/registry';

/** The proof with one line replaced: another expression, the same reasons. */
export function swapLine(proof: AnyProof, chain: string, line: number, is: (words: unknown) => Value): AnyProof {
  return (words) => {
    const chains = new Map(readChains(proof(words)));
    const lines: Line[] = [...(chains.get(chain) ?? [])];
    lines[line - 1] = { ...lines[line - 1], is: () => is(words) };
    chains.set(chain, lines);
    return chains.size === 1 && chain === ONLY_CHAIN ? lines : Object.fromEntries(chains);
  };
}

/** A known mistake's expression. */
export function mistake(id: ProofId, name: string): { is: (words: unknown) => Value; says: string } {
  const found = proofSpec(id).mistakes.find((m) => m.name === name);
  if (!found) throw new Error(`proof ${id} knows no mistake "${name}"`);
  return found;
}
