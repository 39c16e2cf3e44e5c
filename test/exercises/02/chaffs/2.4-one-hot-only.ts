export const sentence =
  'You return onehot alone. The others have to give way: subtract π, and the numbers add up to 0.';

export function score(logits: readonly number[], action: number): number[] {
  return logits.map((_, a) => (a === action ? 1 : 0));
}
