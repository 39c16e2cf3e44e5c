/** Mean and spread of a random vector. */
export interface Moments {
  /** E[x], [P]. */
  readonly mean: number[];
  /** Cov[x], [P][P]. */
  readonly covariance: number[][];
  /** tr Cov[x] = E‖x − E[x]‖²: the one number by which estimators are compared. */
  readonly variance: number;
}

/**
 * Moments of a distribution that is given value by value.
 *
 * @throws RangeError for a value that is not finite
 */
export function momentsOf(values: readonly { probability: number; value: ArrayLike<number> }[]): Moments {
  const size = values[0].value.length;
  const mean = Array<number>(size).fill(0);
  for (const { probability, value } of values) {
    for (let i = 0; i < size; i++) {
      if (!Number.isFinite(value[i]))
        throw new RangeError(`the estimate has ${value[i]} in place ${i}; expected a number.`);
      mean[i] += probability * value[i];
    }
  }
  const covariance = mean.map(() => Array<number>(size).fill(0));
  for (const { probability, value } of values) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) covariance[i][j] += probability * (value[i] - mean[i]) * (value[j] - mean[j]);
    }
  }
  return { mean, covariance, variance: covariance.reduce((sum, row, i) => sum + row[i], 0) };
}
