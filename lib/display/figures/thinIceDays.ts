import { thinIce } from '../../environments/thinIce';
import { trajectories } from '../../exact/trajectories';
import type { Trajectory } from '../../exact/trajectory';
import { sigmoidPolicy } from '../../policies/sigmoidPolicy';
import { dayName } from './dayName';

/**
 * The 29 days of Thin ice under a policy with one logit a state, in an order that does not depend on θ: most fish first.
 *
 * @param theta logits of "bold": on the shore, on the ice
 * @example
 * thinIceDays([0, 0]).map((day) => day.return).slice(0, 3); // → [12, 8, 8]
 */
export function thinIceDays(theta: readonly number[]): Trajectory[] {
  const days = trajectories(thinIce(), sigmoidPolicy(theta));
  return days.sort((a, b) => b.return - a.return || dayName(a).localeCompare(dayName(b)) || a.length - b.length);
}
