import type { MakeHarness } from '../harness';
import { newAgent, plottedAgents, solvingAgent, trainedAgent, updatedAgent } from './agents';
import { onTensorflow } from './eager';
import { estimateFromDays } from './estimateFromDays';
import { estimateOnIce } from './estimateOnIce';
import { lossGradient } from './lossGradient';
import { manyRewards } from './manyRewards';
import { playEpisodes } from './playEpisodes';
import { tableAfter } from './tableAfter';
import { trainCartPole } from './trainCartPole';
import { trainScript, trainTwice } from './trainScript';
import { replyTree } from './replyTree';
import { tellingUnfit } from './unfit';
import { updateOnce } from './updateOnce';
import { valueAndSlope } from './valueAndSlope';

const all: Readonly<Record<string, MakeHarness>> = {
  estimateFromDays,
  estimateOnIce,
  lossGradient,
  manyRewards,
  playEpisodes,
  tableAfter,
  trainCartPole,
  trainScript,
  trainTwice,
  newAgent: onTensorflow(newAgent),
  plottedAgents: onTensorflow(plottedAgents),
  replyTree: onTensorflow(replyTree),
  solvingAgent: onTensorflow(solvingAgent),
  trainedAgent: onTensorflow(trainedAgent),
  updatedAgent: onTensorflow(updatedAgent),
  updateOnce: onTensorflow(updateOnce),
  valueAndSlope: onTensorflow(valueAndSlope),
};

/** All harnesses, by the name that a test gives. */
export const harnesses: Readonly<Record<string, MakeHarness>> = Object.fromEntries(
  Object.entries(all).map(([name, make]) => [name, tellingUnfit(make)]),
);
