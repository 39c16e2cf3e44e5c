import type { AnyProofSpec } from './proofSpec';
import { baselineIsFree } from './known/baselineIsFree';
import { bestBaseline } from './known/bestBaseline';
import { blindToShift } from './known/blindToShift';
import { corridorOptimum } from './known/corridorOptimum';
import { eyesSuffice } from './known/eyesSuffice';
import { freeBaseline } from './known/freeBaseline';
import { gaussianScores } from './known/gaussianScores';
import { lossVehicle } from './known/lossVehicle';
import { rlhfGradient } from './known/rlhfGradient';
import { squareLoss } from './known/squareLoss';
import { theorem } from './known/theorem';
import { tiltedPolicy } from './known/tiltedPolicy';
import { varianceLaw } from './known/varianceLaw';
import { valuesTie } from './known/valuesTie';

/**
 * All proofs of the course, by their number. A new one is a file in known/ (claims, reasons, mistakes) about a kind of
 * world in worlds/ (words, random and small examples, broken worlds), and a row here: types and checks follow from it.
 */
export const registry = {
  '1.1': corridorOptimum,
  '1.2': eyesSuffice,
  '1.3': valuesTie,
  '2.1': theorem,
  '2.2': freeBaseline,
  '3.1': lossVehicle,
  '3.2': squareLoss,
  '3.3': gaussianScores,
  '4.1': baselineIsFree,
  '4.2': varianceLaw,
  '4.3': bestBaseline,
  '5.1': rlhfGradient,
  '5.2': tiltedPolicy,
  '5.3': blindToShift,
} as const;

/** The number of a proof. */
export type ProofId = keyof typeof registry;

/** The proofs' numbers, in the course's order. */
export const proofIds = Object.keys(registry) as ProofId[];

/**
 * A proof's description.
 *
 * @throws RangeError for an unknown number; it lists the known ones
 */
export function proofSpec(id: string): AnyProofSpec {
  if (Object.prototype.hasOwnProperty.call(registry, id)) return registry[id as ProofId];
  throw new RangeError(`there is no proof "${id}"; the proofs are ${proofIds.join(', ')}`);
}
