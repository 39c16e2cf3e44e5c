import { landlock, user } from './anotherUser';
import { bubblewrap } from './bubblewrap';
import { none } from './none';
import { probe, type ProbeResult } from './probe';
import type { Tier } from './tier';
import { unshare } from './unshare';

/** The strongest first. */
export const tiers: readonly Tier[] = [bubblewrap, landlock, user, unshare, none];

export interface Strongest {
  readonly tier: Tier;
  /** What its probe got out of, and what is accepted. */
  readonly leaks: readonly string[];
  /** What was found of the stronger ones. */
  readonly passedOver: readonly ProbeResult[];
}

/**
 * The strongest tier whose probe is stopped at everything. `none` where there is no other.
 *
 * @param acceptLeaves takes a tier with what it openly leaves, too: for a container of one submission's own, as Gradescope's
 */
export async function strongestTier({ acceptLeaves = false } = {}): Promise<Strongest> {
  const passedOver: ProbeResult[] = [];
  for (const tier of tiers.filter(({ confines }) => confines)) {
    const result = await probe(tier);
    if (holds(result, acceptLeaves)) return { tier, leaks: result.leaks, passedOver };
    passedOver.push(result);
  }
  return { tier: none, leaks: [], passedOver };
}

/** Whether a tier can be used: it runs, and what its probe got out of is nothing, or nothing but what it openly leaves. */
export const holds = ({ tier, runs, leaks, unexpected }: ProbeResult, acceptLeaves: boolean): boolean =>
  runs && (acceptLeaves && tier.leaves ? unexpected : leaks).length === 0;
