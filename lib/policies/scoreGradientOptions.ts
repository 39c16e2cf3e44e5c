/** How `Policy.addGradient` scales what it adds. */
export interface ScoreGradientOptions {
  /** Divides the sum over rows: the number of episodes (unbiased), or of rows. 1 unless given. */
  readonly divisor?: number;
  /** Weight of the entropy, in units of return; 0 unless given. */
  readonly entropyBonus?: number;
}
