import { bubblewrap } from './bubblewrap';
import { none } from './none';
import { probe, type ProbeResult } from './probe';
import type { Tier } from './tier';
import { unshare } from './unshare';

/** The strongest first. */
export const tiers: readonly Tier[] = [bubblewrap, unshare, none];

/** The strongest tier whose probe is stopped at everything, with what was found of those before it. `none` where there is no other. */
export async function strongestTier(): Promise<{ readonly tier: Tier; readonly passedOver: readonly ProbeResult[] }> {
  const passedOver: ProbeResult[] = [];
  for (const tier of tiers.filter(({ confines }) => confines)) {
    const result = await probe(tier);
    if (result.runs && result.leaks.length === 0) return { tier, passedOver };
    passedOver.push(result);
  }
  return { tier: none, passedOver };
}
