import type { Episode } from './twoPoliciesWords';
import type { TwoPolicies } from './twoPoliciesWorld';

/** An episode and its probability. */
export interface Chance {
  readonly tau: Episode;
  readonly probability: number;
}

/** All episodes from state 0 that a policy can play. It may look at the hour, which only a broken world's does. */
export function episodesOf(next: TwoPolicies['next'], policy: (a: number, s: number, t: number) => number): Chance[] {
  const end = next.length;
  const all: Chance[] = [];
  const walk = (s: readonly number[], a: readonly number[], probability: number): void => {
    const here = s[s.length - 1];
    if (here === end) return void all.push({ tau: { s, a, T: a.length }, probability });
    next[here].forEach((chances, action) => {
      const chosen = probability * policy(action, here, a.length);
      if (chosen > 0) chances.forEach((p, s2) => p > 0 && walk([...s, s2], [...a, action], chosen * p));
    });
  };
  walk([0], [], 1);
  return all;
}
