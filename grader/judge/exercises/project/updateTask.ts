import type { Rng } from '../../../../lib/engine/rng';
import type { UpdateAgentTask } from '../../../student/harnesses/agents';
import { integer, list } from '../../random';
import type { Rows } from './ask';

/** What the harness `updatedAgent` tells: the agent before and after its updates, and what the first and the last said. */
export interface Update {
  readonly before: { readonly values: readonly number[]; readonly probabilities: Rows };
  readonly beforeLast: { readonly values: readonly number[] };
  readonly after: { readonly values: readonly number[]; readonly probabilities: Rows };
  readonly first: { readonly weights?: Rows; readonly valueLoss?: number; readonly entropy?: number };
  readonly last: { readonly weights?: Rows; readonly valueLoss?: number };
}

/** Four finished episodes of unlike lengths; action 0 is what is paid for. */
function drawBatch(rng: Rng): { observations: number[][]; actions: number[]; rewards: number[] }[] {
  return [9, 4, 6, 12].map((length, i) => {
    const actions = list(length, (t) => (t + i) % 2);
    return {
      observations: list(length, (t) => [t / 6 - 1, i / 2 - 1, integer(rng, -9, 9) / 10]),
      actions,
      rewards: actions.map((a) => (a === 0 ? 2 + (i % 2) : 0)),
      terminated: true,
      truncated: false,
      finalObservation: [0, 0, 0],
    };
  });
}

/** The returns-to-go of the batch, step by step, one episode after the other; γ = 0.99. */
export const returnsOf = ({ batch }: UpdateAgentTask): number[] =>
  (batch as unknown as { rewards: number[] }[]).flatMap(({ rewards }) =>
    rewards.map((_, t) => rewards.slice(t).reduce((total, r, k) => total + 0.99 ** k * r, 0)),
  );

/** A new agent, and the same batch again and again. */
export function updateTask(rng: Rng, times: number, options: UpdateAgentTask['options'] = {}): UpdateAgentTask {
  return { seed: integer(rng, 1, 1e6), stateDim: 3, actionDim: 2, options, batch: drawBatch(rng), times };
}
