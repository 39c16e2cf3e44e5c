import type { MakeHarness } from './harness';
import { estimateFromDays } from './estimateFromDays';
import { estimateOnIce } from './estimateOnIce';
import { lossGradient } from './lossGradient';
import { manyRewards } from './manyRewards';
import { playEpisodes } from './playEpisodes';
import { tableAfter } from './tableAfter';
import { trainCartPole } from './trainCartPole';
import { trainScript } from './trainScript';

/** All harnesses, by the name that a test gives. */
export const harnesses = {
  estimateFromDays,
  estimateOnIce,
  lossGradient,
  manyRewards,
  playEpisodes,
  tableAfter,
  trainCartPole,
  trainScript,
} satisfies Record<string, MakeHarness>;

export type HarnessName = keyof typeof harnesses;
