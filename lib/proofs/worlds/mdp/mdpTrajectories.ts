import type { SmallMdp } from './smallMdp';
import type { Trajectory } from './mdpWords';

/** Every trajectory that can happen: at most 64. */
export function mdpTrajectories(mdp: SmallMdp): Trajectory[] {
  const all: Trajectory[] = [];
  const actions = mdp.reward[0].length;
  const finish = (s: number[], a: number[]) => all.push({ s, a, T: a.length });
  const arrive = (states: number[], acts: number[]): void => {
    const here = states[states.length - 1];
    if (mdp.ends[here] && acts.length > 0) return void finish(states, acts);
    for (let a = 0; a < actions; a++) {
      if (acts.length === mdp.steps - 1) finish(states, [...acts, a]);
      else mdp.next[here][a].forEach((p, s2) => p > 0 && arrive([...states, s2], [...acts, a]));
    }
  };
  mdp.start.forEach((p, s) => p > 0 && arrive([s], []));
  return all;
}
