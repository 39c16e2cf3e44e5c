import type { TensorFlow } from '../../../lib/tensorflow';
import type { Harness } from '../harness';
import type { MakeHarness } from './harness';
import { newAgent, plottedAgents, solvingAgent, trainedAgent, updatedAgent } from './agents';
import { replyTree } from './replyTree';
import { updateOnce } from './updateOnce';
import { valueAndSlope } from './valueAndSlope';

/** By the name that a test gives as its `harness`. */
const makers: Readonly<Record<string, MakeHarness>> = {
  newAgent,
  plottedAgents,
  replyTree,
  solvingAgent,
  trainedAgent,
  updatedAgent,
  updateOnce,
  valueAndSlope,
};

/** All harnesses, on one TensorFlow.js and one set of tools: those that the student's code is given as well. */
export function makeHarnesses(tf: TensorFlow, tools: Parameters<MakeHarness>[1]): Record<string, Harness> {
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make(tf, tools) as Harness]));
}
