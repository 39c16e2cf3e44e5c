/** 1 − π_a = Σ_{b ≠ a} π_b: without a subtraction that cancels. */
export function score(logits: readonly number[], action: number): number[] {
  const pi = logits.map((z) => 1 / logits.reduce((sum, other) => sum + Math.exp(other - z), 0));
  return pi.map((p, a) => (a === action ? pi.reduce((sum, other, b) => (b === a ? sum : sum + other), 0) : -p));
}
