import { normal, type Rng } from '../../../lib/engine/rng';
import { logSoftmax } from '../../../lib/policies/logSoftmax';
import type { UpdateTask } from '../../student/harnesses/updateOnce';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { returns } from '../expect';
import { integer, list } from '../random';
import { counted, showValue } from '../show';

/** Float32 there, double precision here; steps are differences of weights of size 1. */
const TOLERANCE = 2e-4;

interface Episode {
  readonly observations: number[][];
  readonly actions: number[];
  readonly rewards: number[];
  readonly terminated: boolean;
  readonly truncated: boolean;
  readonly finalObservation: number[];
}
type Task = UpdateTask & { readonly episode: Episode };

/** The outputs of a network with one hidden layer of tanh, from kernel, bias, kernel, bias. */
function outputs([W, b, U, c]: readonly (readonly number[])[], input: readonly number[]): number[] {
  const hidden = b.map((bias, j) => Math.tanh(input.reduce((sum, x, i) => sum + x * W[i * b.length + j], bias)));
  return c.map((bias, j) => hidden.reduce((sum, h, i) => sum + h * U[i * c.length + j], bias));
}

/** Central differences of a loss by every weight, times the step's size: by how much the weights go down. */
function stepOf(
  weights: readonly number[][],
  stepSize: number,
  loss: (weights: readonly number[][]) => number,
): number[] {
  const h = 1e-5;
  return weights.flatMap((tensor, i) =>
    tensor.map((_, k) => {
      const moved = (by: number): number[][] =>
        weights.map((w, j) => w.map((x, m) => (j === i && m === k ? x + by : x)));
      return (stepSize * (loss(moved(h)) - loss(moved(-h)))) / (2 * h);
    }),
  );
}

interface Expected {
  readonly policyLoss: number;
  readonly valueLoss: number;
  readonly policyStep: number[];
  readonly valueStep: number[];
}

function expected({ policyWeights, valueWeights, stepSizes, episode, gamma }: Task): Expected {
  const { observations, actions, rewards, terminated, finalObservation } = episode;
  const G = [...rewards];
  let next = terminated ? 0 : outputs(valueWeights, finalObservation)[0];
  for (let t = G.length - 1; t >= 0; t--) next = G[t] += gamma * next;
  const advantages = G.map((g, t) => g - outputs(valueWeights, observations[t])[0]);
  const policyLoss = (weights: readonly number[][]): number =>
    -observations.reduce((sum, o, t) => sum + logSoftmax(outputs(weights, o))[actions[t]] * advantages[t], 0);
  const valueLoss = (weights: readonly number[][]): number =>
    observations.reduce((sum, o, t) => sum + (outputs(weights, o)[0] - G[t]) ** 2, 0) / observations.length;
  return {
    policyLoss: policyLoss(policyWeights),
    valueLoss: valueLoss(valueWeights),
    policyStep: stepOf(policyWeights, stepSizes.policy, policyLoss),
    valueStep: stepOf(valueWeights, stepSizes.value, valueLoss),
  };
}

const said: Record<keyof Expected, string> = {
  policyLoss: 'The policy’s loss is another one',
  valueLoss: 'V’s loss is another one',
  policyStep: 'The policy’s weights went another way',
  valueStep: 'V’s weights went another way',
};

function ask(task: Task, look: readonly (keyof Expected)[]): MakeCase {
  const wanted = expected(task);
  const { episode, gamma } = task;
  const end = episode.terminated ? 'terminated' : 'truncated';
  return (): Case => ({
    args: [structuredClone(task)],
    shown: `updateWithBaseline(policy, value, ${counted(episode.rewards.length, 'step')}, rewards ${episode.rewards.join(', ')}, ${end}, γ = ${showValue(gamma)})`,
    judge(answer) {
      for (const part of look) {
        const value = answer.kind === 'threw' ? undefined : (answer.value as Record<string, unknown>)[part];
        const judge = returns(wanted[part], { tolerance: TOLERANCE });
        const complaint = judge(answer.kind === 'threw' ? answer : { ...answer, value });
        if (complaint) return named(complaint, part);
      }
      return undefined;
    },
  });

  function named(complaint: Complaint, part: keyof Expected): Complaint {
    return { ...complaint, sentence: `${said[part]}. ${complaint.sentence}` };
  }
}

function drawTask(rng: Rng, length: number, end: 'terminated' | 'truncated' | 'both', actions = 2): Task {
  const weights = (sizes: readonly number[]): number[][] =>
    sizes
      .slice(1)
      .flatMap((out, l) => [
        list(sizes[l] * out, () => round(0.7 * normal(rng))),
        list(out, () => round(0.3 * normal(rng))),
      ]);
  const round = (x: number): number => Math.fround(Math.round(x * 100) / 100) || 0; // no −0
  const observation = (): number[] => list(2, () => integer(rng, -15, 15) / 10);
  const policySizes = [2, 3, actions];
  const valueSizes = [2, 3, 1];
  return {
    policySizes,
    valueSizes,
    policyWeights: weights(policySizes),
    valueWeights: weights(valueSizes).map((tensor, i) => (i === 3 ? [2.5] : tensor)), // V is never near 0
    // Unlike, so that one optimiser on both is seen.
    stepSizes: { policy: 0.25, value: 0.0625 },
    gamma: 0.5 + integer(rng, 1, 4) / 10,
    episode: {
      observations: list(length, observation),
      actions: list(length, (t) => (t < actions ? (t * 2 + 1) % actions : integer(rng, 0, actions - 1))),
      rewards: list(length, () => integer(rng, 1, 4)),
      terminated: end !== 'truncated',
      truncated: end !== 'terminated',
      finalObservation: observation(),
    },
  };
}

const ask4 = (rng: Rng, look: readonly (keyof Expected)[]): MakeCase[] => [
  ask(drawTask(rng, 3, 'terminated'), look),
  ask(drawTask(rng, 5, 'terminated', 3), look),
  ask(drawTask(rng, 4, 'terminated'), look),
];

const all: readonly (keyof Expected)[] = ['policyLoss', 'valueLoss', 'policyStep', 'valueStep'];
const common = { call: 'updateWithBaseline', harness: 'updateOnce', likeness: 1e-3, seconds: 10 } as const;

export const updateWithBaseline: Exercise = {
  id: '4.6',
  file: '04-baselines',
  exports: ['updateWithBaseline'],
  title: 'The update with a learned baseline',
  tensorflow: true,
  difficulty: 3,
  minutes: 25,
  hints: [
    'Write down the shapes: logits [T, A], log π of what was done [T], returns [T], V [T, 1]. Which two must not meet as they are?',
    'Everything that is a constant for both losses (returns, advantages) is computed before the first optimiser takes a step, outside of both losses.',
    'optimisers.policy.minimize(() => −Σ log π · A, true), then optimisers.value.minimize(() => mean of (V − G)², true); V by squeeze([-1]).',
  ],
  tests: [
    {
      ...common,
      name: 'both losses, by the V of before',
      points: 1,
      lookAt: 'Two steps, worked by hand: which loss is a sum, which a mean, and which V is in them?',
      cases: (rng) => ask4(rng, ['policyLoss', 'valueLoss']),
    },
    {
      ...common,
      name: 'the policy takes its step, down −Σ log π · A',
      points: 2,
      lookAt: 'What does the policy’s loss depend on? Print its shape before you sum.',
      cases: (rng) => ask4(rng, ['policyStep']),
    },
    {
      ...common,
      name: 'V takes its own step, towards the returns',
      points: 1,
      lookAt: 'Which weights may each of the two steps change, by which optimiser?',
      cases: (rng) => ask4(rng, ['valueStep']),
    },
    {
      ...common,
      name: 'an episode of one step',
      points: 1,
      lookAt: 'T = 1: which of your axes disappear? What is the standard deviation of one number?',
      cases: (rng) => [ask(drawTask(rng, 1, 'terminated'), all), ask(drawTask(rng, 1, 'terminated', 3), all)],
    },
    {
      ...common,
      name: 'cut is not fallen',
      points: 1,
      lookAt: 'What comes after the last step: when the pole fell? When the clock ran out? When both happened at once?',
      cases: (rng) => [
        ask(drawTask(rng, 3, 'truncated'), all),
        ask(drawTask(rng, 2, 'both'), all),
        ask(drawTask(rng, 3, 'terminated'), all),
        ask(drawTask(rng, 4, 'truncated', 3), all),
      ],
    },
  ],
};
