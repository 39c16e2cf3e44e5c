/** Refuses an array of another length. @throws RangeError that names the array, its length and the one expected */
export function checkLength(name: string, array: ArrayLike<unknown>, expected: number, why: string): void {
  if (array.length === expected) return;
  throw new RangeError(`${name} has ${array.length} numbers, expected ${expected} (${why})`);
}

/** Refuses a batch that does not hold `rows` rows of `width` numbers. @throws RangeError */
export function checkBatch(name: string, array: ArrayLike<unknown>, rows: number, width: number): void {
  if (!Number.isSafeInteger(rows) || rows < 1) throw new RangeError(`rows is ${rows}, expected a whole number > 0`);
  checkLength(name, array, rows * width, `${rows} rows × ${width}`);
}

/** Refuses NaN and infinity, and what becomes infinite in float32. @throws RangeError that names the first bad index */
export function checkFinite(name: string, array: ArrayLike<number>): void {
  for (let i = 0; i < array.length; i++) {
    if (!Number.isFinite(Math.fround(array[i])))
      throw new RangeError(`${name}[${i}] is ${array[i]}, expected a number`);
  }
}
