import type { AnyProof } from '../../../../lib/proofs/judge/evaluate';
import type { ProofId } from '../../../../lib/proofs/registry';
import * as paradigms from '../../../../solutions/01-paradigms';
import * as logDerivative from '../../../../solutions/02-log-derivative';
import * as reinforce from '../../../../solutions/03-reinforce';
import * as baselines from '../../../../solutions/04-baselines';
import * as rlhf from '../../../../solutions/05-rlhf';
import { bestBaselineRoutes, freeRoutes, varianceRoutes } from './baselines';
import { baselineRoutes, theoremRoutes } from './logDerivative';
import { corridorRoutes, eyesRoutes, tieRoutes } from './paradigms';
import { gaussianRoutes, squareRoutes, vehicleRoutes } from './reinforce';
import { gradientRoutes, shiftRoutes, tiltedRoutes } from './rlhf';

/** Every right proof that the tests and the measurement know: the models and the other routes. */
export const rightProofs: Record<ProofId, Record<string, AnyProof>> = {
  '1.1': { model: paradigms.corridorOptimum, ...corridorRoutes } as Record<string, AnyProof>,
  '1.2': { model: paradigms.eyesSuffice, ...eyesRoutes } as Record<string, AnyProof>,
  '1.3': { model: paradigms.valuesTie, ...tieRoutes } as Record<string, AnyProof>,
  '2.1': { model: logDerivative.theorem, ...theoremRoutes } as Record<string, AnyProof>,
  '2.2': { model: logDerivative.freeBaseline, ...baselineRoutes } as Record<string, AnyProof>,
  '3.1': { model: reinforce.lossVehicle, ...vehicleRoutes } as Record<string, AnyProof>,
  '3.2': { model: reinforce.squareLoss, ...squareRoutes } as Record<string, AnyProof>,
  '3.3': { model: reinforce.gaussianScores, ...gaussianRoutes } as Record<string, AnyProof>,
  '4.1': { model: baselines.baselineIsFree, ...freeRoutes } as Record<string, AnyProof>,
  '4.2': { model: baselines.varianceLaw, ...varianceRoutes } as Record<string, AnyProof>,
  '4.3': { model: baselines.bestBaseline, ...bestBaselineRoutes } as Record<string, AnyProof>,
  '5.1': { model: rlhf.gradientWithKl, ...gradientRoutes } as Record<string, AnyProof>,
  '5.2': { model: rlhf.tiltedPolicy, ...tiltedRoutes } as Record<string, AnyProof>,
  '5.3': { model: rlhf.blindToShift, ...shiftRoutes } as Record<string, AnyProof>,
};
