import { landing } from '../environments/throwing';

const DISTANCES = Array.from({ length: 81 }, (_, i) => 1 + i / 40);

/**
 * How well somebody throws, without the noise of the throw: the root mean square miss over 81 distances from 1 to 3 m.
 *
 * @param speedFor the speed (m/s) thrown at a distance (m)
 * @returns metres
 * @example
 * import { throwingMiss } from './lib/index';
 * throwingMiss((distance) => Math.sqrt(9.81 * distance)) < 1e-12; // → true
 */
export function throwingMiss(speedFor: (distance: number) => number): number {
  const squares = DISTANCES.map((distance) => (landing(speedFor(distance)) - distance) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
