// Three hidden units more, a rate that never falls, an entropy coefficient and a log of its own.
import type { Slip } from '../../../../grader/judge/handedIn';

export const slips: readonly Slip[] = [
  ['const HIDDEN = [64, 64];', 'const HIDDEN = [67, 67];'],
  ['policyOptimiser.step({ learningRate: LEARNING_RATE * left });', 'policyOptimiser.step();'],
  ['entropyCoefficient = 0.01 }: AgentOptions', 'entropyCoefficient = 0.003 }: AgentOptions'],
  ['if (played % 100 === 0) {', 'if (played % 20 === 0) {'],
];
