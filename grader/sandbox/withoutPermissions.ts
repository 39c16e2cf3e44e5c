import { nodePermissions } from './nodePermissions';
import type { Tier } from './tier';

/**
 * A tier without Node's own permission model. For tests: those permissions refuse most attacks before the tier's walls are touched, so
 * without this nobody would see a hole in the walls.
 */
export const withoutPermissions = (tier: Tier): Tier => {
  const flags = nodePermissions('').map((flag) => flag.split('=')[0]);
  return {
    ...tier,
    title: `${tier.title}, without Node's permissions`,
    command: (run) => tier.command(run).filter((word) => !flags.some((flag) => word.split('=')[0] === flag)),
  };
};
