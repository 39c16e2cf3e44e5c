export const sentence = 'You subtract 1/A, as if every action were equally likely. Subtract π of these logits.';

export function score(logits: readonly number[], action: number): number[] {
  return logits.map((_, a) => (a === action ? 1 : 0) - 1 / logits.length);
}
