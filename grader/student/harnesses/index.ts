import type { MakeHarness } from '../harness';
import { estimateFromDays } from './estimateFromDays';
import { estimateOnIce } from './estimateOnIce';
import { lossGradient } from './lossGradient';
import { manyRewards } from './manyRewards';
import { playEpisodes } from './playEpisodes';
import { tableAfter } from './tableAfter';
import { trainCartPole } from './trainCartPole';
import { trainScript } from './trainScript';

/** All harnesses, by the name that a test gives. */
export const harnesses: Readonly<Record<string, MakeHarness>> = {
  estimateFromDays,
  estimateOnIce,
  lossGradient,
  manyRewards,
  playEpisodes,
  tableAfter,
  trainCartPole,
  trainScript,
};
