import { makeRng } from '../../engine/rng';
import type { AnyProofSpec } from '../proofSpec';
import type { Counterexample } from '../report';
import { evaluate, fails, type AnyProof, type Step } from './evaluate';

/** Below this two printed numbers do not look different. */
const VISIBLE = 0.02;

const sameStep = (a: Step, b: Step): boolean => a.chain === b.chain && a.index === b.index;

/**
 * The smallest example in which a step visibly fails; in an ordinary world it has to be the first that does. `fallback`
 * is the random world in which the fault was found, for a step that fails in no small one.
 */
export function counterexample(
  spec: AnyProofSpec,
  proof: AnyProof,
  found: { step: Step; world: unknown; broken?: string },
): Counterexample {
  const { kind } = spec;
  for (const world of kind.small(makeRng(1))) {
    const steps = evaluate(spec, proof, world, found.broken);
    const step = found.broken ? steps.find((s) => sameStep(s, found.step)) : steps.find(fails);
    if (!step || !sameStep(step, found.step) || (step.bad === undefined && step.gap < VISIBLE)) continue;
    // A broken world is a picture of one thing: values that do not exist there say little.
    if (found.broken && !Number.isFinite(step.gap)) continue;
    return { world: kind.describe(world), small: true, broken: found.broken, left: step.left, right: step.right };
  }
  return {
    world: kind.describe(found.world),
    small: false,
    broken: found.broken,
    left: found.step.left,
    right: found.step.right,
  };
}
