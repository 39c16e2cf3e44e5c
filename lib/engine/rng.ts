/** A source of chance: each call gives the next number, uniform in [0, 1). */
export type Rng = () => number;

/**
 * Makes a seeded source of random numbers: the same seed gives the same numbers on every machine.
 *
 * The generator is sfc32 (Chris Doty-Humphrey's PractRand): 128 bits of state, so that the streams of many seeds and of
 * `splitRng` do not run into each other, and integer arithmetic only. Each draw is a multiple of 2⁻³².
 *
 * @param seed any safe integer; neighbouring seeds give unrelated streams
 * @throws RangeError when the seed is not a safe integer (NaN, 0.5, 2⁶⁰)
 * @example
 * import { makeRng } from './lib/index';
 * const rng = makeRng(1);
 * const first = rng();
 * first >= 0 && first < 1; // → true
 * first === makeRng(1)(); // → true
 */
export function makeRng(seed: number): Rng {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed is ${String(seed)}, expected a whole number`);
  return sfc32(0, Math.floor(seed / 2 ** 32) | 0, seed | 0);
}

/**
 * Draws one number from the standard normal distribution, mean 0 and variance 1.
 *
 * Box and Muller's transform, √(−2 ln u₁) cos(2π u₂). It always uses two draws of `rng`, so a program's other draws stay
 * where they are; the price is the second normal number (the sine), which is thrown away.
 *
 * @example
 * import { makeRng, normal } from './lib/index';
 * const noise = normal(makeRng(1));
 * Math.abs(noise) < 7; // → true
 */
export function normal(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng())); // 1 − u is never 0
  return radius * Math.cos(2 * Math.PI * rng());
}

/**
 * Makes an independent stream: a new generator whose state comes from three draws (96 bits) of `rng`. What is drawn from
 * the new one never moves the old one, so an environment and a policy can each have their own.
 *
 * @example
 * import { makeRng, splitRng } from './lib/index';
 * const rng = makeRng(1);
 * const forEnvironment = splitRng(rng);
 * const forPolicy = splitRng(rng);
 * forEnvironment() === forPolicy(); // → false
 */
export function splitRng(rng: Rng): Rng {
  return sfc32((rng() * 2 ** 32) | 0, (rng() * 2 ** 32) | 0, (rng() * 2 ** 32) | 0);
}

function sfc32(a: number, b: number, c: number): Rng {
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next(); // the author's warm-up: mixes the seed into all of the state
  return next;
}
