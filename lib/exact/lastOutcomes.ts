import type { Outcome } from '../environments/finiteMdp';

/** An outcome whose next state may not matter. */
export interface LastOutcome extends Omit<Outcome, 'next'> {
  readonly next: number | undefined;
}

/** The outcomes of the clock's last tick: those that pay the same are one, its next state undefined if they lead apart. */
export function lastOutcomes(outcomes: readonly Outcome[]): LastOutcome[] {
  const merged = new Map<number, LastOutcome>();
  for (const { next, probability, reward } of outcomes) {
    if (probability === 0) continue;
    const same = merged.get(reward);
    merged.set(reward, {
      next: !same || same.next === next ? next : undefined,
      probability: probability + (same?.probability ?? 0),
      reward,
    });
  }
  return [...merged.values()];
}
