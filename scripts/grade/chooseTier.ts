import type { Tier } from '../../grader/sandbox/tier';
import { strongestTier } from '../../grader/sandbox/tiers';
import { CannotGrade } from './failures';

/** The strongest sandbox of this machine; none only for who says so. */
export async function chooseTier(trusted: boolean): Promise<Tier> {
  const { tier, passedOver } = await strongestTier();
  if (tier.confines || trusted) return tier;
  const why = passedOver.map((each) => `${each.tier.name}: ${each.why ?? each.leaks.join(', ')}`).join('; ');
  throw new CannotGrade(
    `no sandbox works here (${why}). Install bubblewrap; in a container run this as root; or say --trust if you trust every file in the folder`,
  );
}
