import type { Rng } from '../../../../lib/engine/rng';
import type { Complaint, MakeCase } from '../../exercise';
import { integer, list } from '../../random';
import { ask, isList, near, say, sum, type Rows } from './ask';

interface NewAgent {
  readonly probabilities: Rows;
  readonly alone: Rows;
  readonly values: readonly number[];
}

function policyNetwork({ probabilities, alone }: NewAgent, count: number, actions: number): Complaint | undefined {
  if (
    !Array.isArray(probabilities) ||
    probabilities.length !== count ||
    !probabilities.every((row) => isList(row) && row.length === actions)
  )
    return say('probabilities(observations) must give one row for each observation, with one number for each action.');
  const rows: number[][] = probabilities.map((row: readonly number[]) => Array.from(row));
  if (!rows.every((row) => row.every((p) => p > 0 && p < 1) && near(sum(row), 1)))
    return say(
      'Your rows are no probabilities: each must be above 0, and a row must add up to 1. Logits go through a softmax first.',
    );
  if (!rows.every((row, i) => row.every((p, a) => near(p, alone[i][a]))))
    return say('An observation gets other probabilities in a batch than alone. Each row is about its own observation.');
  // Observations are 0, x, y, x + y: log-odds of a linear policy satisfy f(x + y) − f(x) − f(y) + f(0) = 0.
  const odds = rows.map(([p, q]) => Math.log(p / q));
  if (odds.every((z) => near(z, odds[0], 1e-6)))
    return say('Your probabilities are the same whatever is observed: the observation does not reach the output.');
  if (Math.abs(odds[3] - odds[1] - odds[2] + odds[0]) < 1e-5)
    return say(
      'Your policy is linear in the observation. Two hidden layers, with relu or tanh between, were asked for.',
    );
  return undefined;
}

/** Part 1: what a new agent says of four observations. */
export function policyCase(rng: Rng, stateDim: number, actionDim: number): MakeCase {
  const x = list(stateDim, () => integer(rng, 5, 20) / 5);
  const y = list(stateDim, () => -integer(rng, 5, 20) / 5);
  const observations = [x.map(() => 0), x, y, x.map((each, i) => each + y[i])];
  const task = { stateDim, actionDim, seed: integer(rng, 1, 1e6), observations };
  return ask<NewAgent>(
    [task],
    `buildReinforceAgent(${stateDim}, ${actionDim}, { rng }).probabilities(4 observations)`,
    (told) => policyNetwork(told, 4, actionDim),
  );
}
