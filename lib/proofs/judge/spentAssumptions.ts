import { TOLERANCE } from '../difference';
import type { Rng } from '../../engine/rng';
import type { AnyProofSpec } from '../proofSpec';
import { evaluate, type AnyProof, type Step } from './evaluate';

/** Random worlds for each assumption. Telling ones: where a step leans on it, almost every one of them shows it. */
const WORLDS_EACH = 6;

/** Where a step broke because an assumption failed. */
export interface Broke {
  readonly step: Step;
  readonly world: unknown;
}

/** For each step (`stepKey`), the assumptions that it uses, each with a world in which it breaks. */
export type Spent = ReadonlyMap<string, ReadonlyMap<string, Broke>>;

export const stepKey = (chain: string, index: number): string => `${index} ${chain}`;

/** Which assumption does each step lean on? The one in whose broken world the step no longer holds. */
export function spentAssumptions(spec: AnyProofSpec, proof: AnyProof, rng: Rng): Spent {
  const spent = new Map<string, Map<string, Broke>>();
  for (const assumption of spec.assumptions) {
    for (let i = 0; i < WORLDS_EACH; i++) {
      const world = spec.kind.random(rng, true);
      for (const step of evaluate(spec, proof, world, assumption)) {
        if (step.gap <= TOLERANCE) continue;
        const key = stepKey(step.chain, step.index);
        const before = spent.get(key) ?? new Map<string, Broke>();
        if (!before.has(assumption)) before.set(assumption, { step, world });
        spent.set(key, before);
      }
    }
  }
  return spent;
}
