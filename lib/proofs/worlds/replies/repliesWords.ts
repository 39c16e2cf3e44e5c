/**
 * The words of a tree of replies: after one prompt a policy writes one or two tokens out of three, seven replies in all
 * (they are numbered). **θ is ambient:** inside `grad(() => …)` everything that depends on θ is evaluated at the shifted θ.
 */
export interface RepliesWords {
  /** ∇: the derivative by θ along one direction, which the checker picks. */
  grad(f: () => number): number;
  /** The value at the unshifted θ, also inside `grad`. */
  frozen(f: () => number): number;
  /** Σ over the replies. */
  sumY(f: (y: number) => number): number;
  /** E over the policy: Σ π(y) f(y). */
  E(f: (y: number) => number): number;
  /** The probability of a reply under the policy, and under the reference. */
  pi(y: number): number;
  ref(y: number): number;
  /** Σ over the tokens t = 0, 1 of a reply. */
  tokens(y: number, f: (t: number) => number): number;
  /** The probability of a reply's token t, given those before it. */
  piToken(y: number, t: number): number;
  /** The reward of a reply; and the same with a shift c(x) that depends on the prompt only. */
  r(y: number): number;
  shifted(y: number): number;
  /** The shift c(x). */
  readonly c: number;
  readonly beta: number;
  /** A baseline for this prompt. */
  readonly b: number;
  /** Σ_y ref(y) e^{r(y)/β}, and the policy ref(y) e^{r(y)/β} / Z. */
  readonly Z: number;
  star(y: number): number;
  /** Two replies, picked by the checker: the preferred one and the other. */
  readonly won: number;
  readonly lost: number;
  log(x: number): number;
  exp(x: number): number;
}

/** What derivations about replies may lean on. */
export type RepliesAssumption =
  | 'rewards ignore theta'
  | 'reference ignores theta'
  | 'replies sum to one'
  | 'a reply is its tokens'
  | 'star is the tilted reference'
  | 'the shift ignores the reply';
