/** Refuses an empty list and numbers that are not finite. @throws RangeError naming the first */
export function checkValues(name: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw new RangeError(`${name} is empty; expected at least one number.`);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}[${i}] is ${values[i]}; expected a finite number.`);
  }
}
