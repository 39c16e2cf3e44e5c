/** @throws RangeError for what is no positive whole number */
export function checkWhole(name: string, value: number, least = 1): void {
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new RangeError(`${name} is ${value}; expected a whole number of at least ${least}`);
}

/** @throws RangeError for what is no number above (or, with `zero`, from) 0 */
export function checkPositive(name: string, value: number, zero = false): void {
  if (!((value > 0 || (zero && value === 0)) && value < Infinity))
    throw new RangeError(`${name} is ${value}; expected a number ${zero ? 'of at least' : 'above'} 0`);
}

/** @throws RangeError for β < 0 (it would pay the policy for leaving the reference) or no number */
export function checkBeta(beta: number): void {
  if (beta >= 0 && beta < Infinity) return;
  throw new RangeError(
    `beta is ${beta}; expected a number of at least 0: below 0 the policy is paid for leaving the reference`,
  );
}

/** @throws RangeError that names the value and what is known */
export function checkOneOf(name: string, value: unknown, known: readonly string[]): void {
  if (!known.includes(value as string))
    throw new RangeError(
      `${name} is ${JSON.stringify(value)}; expected one of ${known.map((k) => `'${k}'`).join(', ')}`,
    );
}

/** @throws TypeError without a generator of random numbers */
export function checkRng(who: string, rng: unknown): void {
  if (typeof rng !== 'function')
    throw new TypeError(`${who} needs { rng }: a generator of random numbers, e.g. makeRng(1)`);
}
