export const sentence = 'Each action gets the same share of the draws, whatever the logits say.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  return Math.floor(rng() * logits.length);
}
