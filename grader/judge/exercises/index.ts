import type { Exercise } from '../exercise';
import { greedyAction } from './greedyAction';
import { sampleAction } from './sampleAction';
import { estimateReturn } from './estimateReturn';
import { episodesFor } from './episodesFor';
import { qUpdate } from './qUpdate';
import { logProbability } from './logProbability';
import { score } from './score';
import { rewardToGo } from './rewardToGo';
import { policyGradientLoss } from './policyGradientLoss';
import { estimateGradient } from './estimateGradient';
import { policyGradient } from './policyGradient';
import { train } from './train';
import { gaussian } from './gaussian';
import { advantages } from './advantages';
import { collectEpisodes } from './collectEpisodes';
import { entropyBonus } from './entropyBonus';
import { klReward } from './klReward';
import { normaliseBatch } from './normaliseBatch';
import { optimalBaseline } from './optimalBaseline';
import { preferenceLoss } from './preferenceLoss';
import { project } from './project';
import { responseLogProb } from './responseLogProb';
import { rlhfGradient } from './rlhfGradient';
import { rlooAdvantage } from './rlooAdvantage';
import { updateWithBaseline } from './updateWithBaseline';

/** All coding exercises, in the order of the course. */
export const exercises: readonly Exercise[] = [
  greedyAction,
  sampleAction,
  estimateReturn,
  episodesFor,
  qUpdate,
  logProbability,
  score,
  rewardToGo,
  policyGradientLoss,
  estimateGradient,
  policyGradient,
  train,
  gaussian,
  advantages,
  optimalBaseline,
  updateWithBaseline,
  entropyBonus,
  normaliseBatch,
  collectEpisodes,
  project,
  preferenceLoss,
  responseLogProb,
  klReward,
  rlooAdvantage,
  rlhfGradient,
];

/** The exercise of a number. @throws RangeError that lists the known ones */
export function exerciseOf(id: string): Exercise {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found) return found;
  throw new RangeError(
    isProof(id)
      ? `${id} is a proof: checkProof('${id}'), in its notebook, checks it`
      : `there is no exercise ${JSON.stringify(id)}; there are ${exercises.map((each) => each.id).join(', ')}`,
  );
}

/** In each notebook the proofs are counted first. */
function isProof(id: string): boolean {
  const [, notebook, k] = /^(\d)\.([1-9]\d?)$/.exec(id) ?? [];
  const first = exercises.find((each) => each.id.startsWith(`${notebook}.`));
  return first !== undefined && Number(k) < Number(first.id.split('.')[1]);
}
