/** The doors of the estimators: each says what was wrong and what was expected. */

export function checkDiscount(discount: number): void {
  if (!(discount >= 0 && discount <= 1)) throw new RangeError(`discount is ${discount}; expected a number in [0, 1]`);
}

/** @throws RangeError naming the first entry that is not a finite number */
export function checkNumbers(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}[${i}] is ${values[i]}; expected a finite number`);
  }
}

export function checkLength(name: string, values: ArrayLike<number>, expected: number, of: string): void {
  if (values.length !== expected) {
    throw new RangeError(`${name} has ${values.length} entries; expected ${expected}, one for each ${of}`);
  }
}
