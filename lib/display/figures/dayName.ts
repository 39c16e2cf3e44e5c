import type { Trajectory } from '../../exact/trajectory';

/**
 * A short name for a course of Thin ice: S or I for the state of each hour, s or b for safe or bold.
 *
 * @example
 * dayName({ states: [0, 1, 1], actions: [1, 1, 1] }); // → 'Sb Ib Ib'
 */
export function dayName({ states, actions }: Pick<Trajectory, 'states' | 'actions'>): string {
  return states.map((state, t) => 'SI'[state] + 'sb'[actions[t]]).join(' ');
}
