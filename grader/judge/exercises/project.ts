import type { Exercise, FunctionTest } from '../exercise';
import { comparison } from './project/comparison';
import { entropy } from './project/entropy';
import { environmentAndAgent } from './project/environmentAndAgent';
import { finalAverage } from './project/finalAverage';
import { learningCurves } from './project/learningCurves';
import { learns } from './project/learns';
import { normalisation } from './project/normalisation';
import { plotted } from './project/plotted';
import { policyCase } from './project/policyNetwork';
import { budget, trainingLoop } from './project/trainingLoop';
import { valueNetwork } from './project/valueNetwork';

const build = { call: 'buildReinforceAgent', points: 2, seconds: 30, alone: true } as const;
const plot = { call: 'trainAndPlot', harness: 'plottedAgents', points: 2, seconds: 30, alone: true } as const;
const part = (test: FunctionTest): FunctionTest => test;

/** Aaliyah's project: its ten parts are ten tests of two points. */
export const project: Exercise = {
  id: '4.10',
  file: '04-baselines',
  exports: ['buildReinforceAgent', 'trainAndPlot'],
  title: 'Aaliyah’s project: REINFORCE from scratch',
  tensorflow: true,
  difficulty: 4,
  minutes: 90,
  hints: [
    'Build and check part by part: the two networks first, then update on one batch, then the loop. Each part has its own test.',
    'Everything you need you have written: 2.5 rewards-to-go, 4.4 and 4.6 advantages by the old V, 4.7 entropy, 4.8 one scale.',
    'Settings that work: two layers of 64, Adam with 3e-3 for both networks, four episodes an update, entropy coefficient 0.01.',
  ],
  tests: [
    part({
      ...build,
      name: 'part 1: a policy network, two hidden layers and a softmax',
      harness: 'newAgent',
      lookAt: 'Print probabilities of four observations: at once, and one by one.',
      cases: (rng) => [policyCase(rng, 4, 2), policyCase(rng, 3, 4)],
    }),
    part({
      ...build,
      name: 'part 2: a value network that learns the returns',
      harness: 'updatedAgent',
      lookAt: 'Update on the same batch 200 times, and print valueLoss.',
      cases: (rng) => [valueNetwork(rng)],
    }),
    part({
      ...build,
      name: 'part 3: a training loop that logs',
      harness: 'trainedAgent',
      lookAt: 'Play 205 short episodes; compare what train returns and logs with what was played.',
      cases: (rng) => [trainingLoop(rng), budget(rng)],
    }),
    part({
      ...build,
      name: 'part 4: weights normalised across the batch',
      harness: 'updatedAgent',
      lookAt: 'Print the weights of one update beside G − V: is it one factor for all?',
      cases: (rng) => [normalisation(rng, true), normalisation(rng, false)],
    }),
    {
      name: 'part 5: an entropy bonus',
      points: 2,
      lookAt: 'Update on one batch with coefficient 0 and with 2: which policy should be more certain afterwards?',
      seconds: 60,
      shown: 'buildReinforceAgent(3, 2, { rng }), and update(4 episodes)',
      run: entropy,
    },
    part({
      ...plot,
      name: 'makes the environment’s agent, and repeats itself',
      lookAt: 'Call trainAndPlot twice with makeRng(1).',
      cases: (rng) => [plotted(rng, environmentAndAgent, { again: true })],
    }),
    {
      name: 'trains: two of three hidden seeds reach a mean of 475 within 300,000 steps',
      points: 2,
      lookAt: 'Train three seeds in the notebook and draw their curves before you check.',
      seconds: 60,
      shown: 'agent.train(CartPole under a disguise, { maxSteps: 300000 }), then 100 hidden episodes',
      run: learns,
    },
    part({
      ...plot,
      name: 'plots the learning curves, over steps',
      lookAt: 'What is on your x axis? How many curves are there?',
      cases: (rng) => [plotted(rng, learningCurves)],
    }),
    part({
      ...plot,
      name: 'compares with and without the baseline, over seeds',
      lookAt: 'How many runs has each variant, and did all get the same number of episodes?',
      cases: (rng) => [plotted(rng, comparison)],
    }),
    part({
      ...plot,
      name: 'gives and logs the final average',
      lookAt: 'Which 100 episodes does it average?',
      cases: (rng) => [plotted(rng, finalAverage, { fading: true })],
    }),
  ],
};
