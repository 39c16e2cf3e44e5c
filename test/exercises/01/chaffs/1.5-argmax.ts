export const sentence =
  'However often one draws, the same action comes: you choose, you do not sample. The draw of rng must decide.';

export function sampleAction(logits: readonly number[], rng: () => number): number {
  rng();
  return logits.indexOf(Math.max(...logits));
}
