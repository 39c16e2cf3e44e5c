import { makeRng } from '../../engine/rng';
import { difference, TOLERANCE } from '../difference';
import type { Value } from '../line';
import type { AnyProofSpec, Mistake } from '../proofSpec';
import type { Place } from '../report';
import type { AnyProof } from './evaluate';
import { readChains } from './readChains';

/** Half of them telling ones, half of every size: with two actions only, some mistakes look alike. */
const WORLDS_EACH = 8;

/**
 * The sentence of the known mistake that this line makes: the one that has the line's value in every world, the broken
 * ones included (in ordinary worlds alone, different mistakes can have the same value).
 */
export function knownMistake(spec: AnyProofSpec, proof: AnyProof, at: Place): string | undefined {
  const rng = makeRng(2);
  let left: readonly Mistake<unknown>[] = spec.mistakes;
  for (const broken of [undefined, ...spec.assumptions]) {
    for (let i = 0; i < WORLDS_EACH; i++) {
      const words = spec.kind.words(spec.kind.random(rng, i % 2 === 0), broken);
      const line = readChains(proof(words)).get(at.chain)?.[at.line - 1];
      // A ≥ may lead to a smaller value that would be a mistake after an =.
      if (!line || line.relation === 'atLeast') return undefined;
      const value = attempt(line.is);
      left = left.filter(
        (mistake) =>
          difference(
            attempt(() => mistake.is(words)),
            value,
          ) <= TOLERANCE,
      );
    }
  }
  return left[0]?.says;
}

function attempt(f: () => Value): Value {
  try {
    const value: unknown = f();
    return Array.isArray(value) ? value.map(Number) : Number(value);
  } catch {
    return NaN;
  }
}
