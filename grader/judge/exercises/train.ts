import type { Rng } from '../../../lib/engine/rng';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { integer } from '../random';
import { showValue } from '../show';
import { carriedOn, oneStep } from './constantPay';
import { payingWorlds, type PayingWorld } from './payingWorlds';
import { scriptedTraining } from './scriptedTraining';
import { solveCartPole } from './solveCartPole';

interface Trained {
  readonly told: number;
  readonly probabilities: readonly (readonly number[])[];
}

const options = { inputs: 2, learningRate: 0.05, gamma: 0.99 };

/** The script is drawn anew from the same numbers each time the case is made. */
function wholeEpisodes(draw: () => Rng, batch: number): MakeCase {
  const steps = 120;
  return () => {
    const rng = draw();
    const { world, complaint, log } = scriptedTraining(rng, steps, batch);
    const seed = integer(rng, 1, 1e6);
    const judge: Case['judge'] = (answer) => {
      const sentence = complaint();
      if (sentence)
        return { sentence, expected: 'reset, then steps until the end, again and again until the budget is spent' };
      if (answer.kind === 'threw') return { sentence: `Your training stopped with an error: ${answer.message}` };
      return (answer.value as Trained).told < 2
        ? { sentence: 'Your training tells nothing on its way: yield progress after each update.' }
        : undefined;
    };
    return {
      args: [world, { ...options, seed, steps, batch, ask: [[1, 0.5]] }],
      shown: `train(a scripted world that pays nothing, { steps: ${steps}, batch: ${batch} })`,
      judge,
      observed: log,
    };
  };
}

/** More sure than this of the better action, after a training in which every right answer comes to 0.9 or so. */
const SURE = 0.7;

function learns({ name, make, ask, better }: PayingWorld, seed: number): MakeCase {
  return () => {
    const judge: Case['judge'] = (answer) => {
      if (answer.kind === 'threw') return { sentence: `Your training stopped with an error: ${answer.message}` };
      const chance = (answer.value as Trained).probabilities[0]?.[better];
      return typeof chance === 'number' && chance > SURE ? undefined : whatItLearned(chance);
    };
    return {
      args: [make(seed), { ...options, seed, steps: 800, batch: 4, learningRate: 0.1, ask: [ask] }],
      shown: `train(${name}, { steps: 800, batch: 4, learningRate: 0.1 }), then probabilities(${showValue(ask)})`,
      judge,
    };
  };
}

function whatItLearned(chance: unknown): Complaint {
  const expected = `more than ${SURE} for the action that is paid`;
  if (typeof chance !== 'number' || Number.isNaN(chance))
    return { sentence: `The probability of the action that is paid is ${showValue(chance)} after training.`, expected };
  if (chance < 0.3)
    return {
      sentence: `Your agent learned the opposite of what is paid (${showValue(chance)}): look at the sign of your update.`,
      expected,
    };
  return {
    sentence: `Your agent is still undecided (${showValue(chance)}) about an action that is always paid: something does not reach the weights.`,
    expected,
  };
}

export const train: Exercise = {
  id: '3.5',
  file: '03-reinforce',
  exports: ['train'],
  title: 'REINFORCE on CartPole',
  difficulty: 3,
  minutes: 40,
  hints: [
    'Four steps, again and again: play a batch of whole episodes by the probabilities; G of each; the slope by the logits (3.4); one step of Adam.',
    'Make the network and Adam once, before the loop. Keep for each step: observation, action, reward. An update needs `forward` of all observations, then `backward` of the slope.',
    'Before you use G, subtract the mean of all returns-to-go of earlier updates; afterwards add this update’s to it. Learning rate: learningRate · (1 − spent/steps).',
  ],
  tests: [
    {
      name: 'plays whole episodes by its dice, and keeps to its budget',
      points: 2,
      lookAt:
        'When is an episode over? What is handed to reset? What happens when the budget ends in the middle of an episode?',
      call: 'train',
      harness: 'trainScript',
      seconds: 6,
      *cases(rng) {
        for (const batch of [1, 3]) yield wholeEpisodes(restart(rng), batch);
      },
    },
    {
      name: 'learns which action is paid, at once or a step later',
      points: 2,
      lookAt: 'Take an episode of one step: which way does your update move the logit of an action that was paid 1?',
      call: 'train',
      harness: 'trainScript',
      seconds: 6,
      *cases(rng) {
        for (const world of payingWorlds) yield learns(world, integer(rng, 1, 1e6));
      },
    },
    {
      name: 'one Adam for the whole training, and less the mean of earlier updates',
      points: 2,
      lookAt:
        'Let every episode pay 1. Which updates have a slope, once the mean of earlier ones is subtracted? When is the optimiser made, and in which order do backward and step come?',
      call: 'train',
      harness: 'trainTwice',
      seconds: 6,
      cases: (rng) => [oneStep(integer(rng, 1, 1e6)), carriedOn(integer(rng, 1, 1e6))],
    },
    {
      name: 'solves CartPole on at least 2 of 5 hidden seeds, within 150,000 steps each',
      points: 4,
      lookAt:
        'Plot the return over steps for a seed of your own. Does it rise, and then fall again? Is the offset subtracted?',
      seconds: 60,
      after: 1,
      shown:
        'train(CartPole under a disguise, { steps: 150000, batch: 2, learningRate: 0.05 }), then 100 hidden episodes',
      run: solveCartPole,
    },
  ],
};

/** The same numbers again, for each case that is made. */
function restart(rng: Rng): () => Rng {
  const numbers = Array.from({ length: 64 }, rng);
  return () => {
    let next = 0;
    return () => numbers[next++ % numbers.length];
  };
}
