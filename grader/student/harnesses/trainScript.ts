import { makeRng } from '../../../lib/engine/rng';
import { drain, type Train } from './drain';
import type { MakeHarness } from '../harness';

/** A world that is played from the judge's process. The generator that `reset` is given arrives as its next number, or as null. */
export interface ScriptedWorld {
  reset(drawn: number | null): number[];
  step(action: number): { observation: number[]; reward: number; terminated: boolean; truncated: boolean };
}

interface Training {
  readonly seed: number;
  readonly inputs: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly gamma: number;
  /** Rows of observations, for which the finished policy is asked. */
  readonly ask: number[][];
}

/** Lets a student's `train` play a scripted world, and asks what it has learned. */
export const trainScript: MakeHarness = () => trained;

/** The same training in two worlds that differ in what they pay. */
export const trainTwice: MakeHarness =
  () => async (train: Train, one: ScriptedWorld, other: ScriptedWorld, training: Training) => [
    (await trained(train, one, training)).probabilities[0],
    (await trained(train, other, training)).probabilities[0],
  ];

async function trained(train: Train, script: ScriptedWorld, training: Training) {
  const { seed, inputs, ask, ...options } = training;
  const bounds = Array<number>(inputs).fill(Infinity);
  const world = {
    id: 'Script',
    observationSpace: { kind: 'box' as const, low: bounds.map((x) => -x), high: bounds },
    actionSpace: { kind: 'discrete' as const, n: 2 },
    maxEpisodeSteps: Infinity,
    reset: (rng: unknown) => Float32Array.from(script.reset(typeof rng === 'function' ? Number(rng()) : null)),
    step: (action: number) => {
      const step = script.step(action);
      return { ...step, observation: Float32Array.from(step.observation) };
    },
  };
  const { told, probabilities } = await drain(train(world, { ...options, rng: makeRng(seed) }));
  return { told, probabilities: probabilities(ask) };
}
