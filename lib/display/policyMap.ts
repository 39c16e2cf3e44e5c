/**
 * What a policy does on a grid of poles: −1 always left … 1 always right (a force as a share of the strongest, or how much
 * likelier right is than left). The cart stands still in the middle. Rows are turnings, columns angles, both rising.
 */
export interface PolicyMap {
  readonly values: readonly (readonly number[])[];
}

/** Where the map ends: degrees of the angle, rad/s of the turning. */
export const mapLimits = { angle: 12, turning: 2 } as const;

/**
 * Asks a CartPole policy on a grid of poles.
 *
 * @param push what it does on seeing [0, 0, angle in rad, turning in rad/s], −1 … 1
 * @param size rows and columns; 41 unless given
 * @returns values[i][j] at turning −2 + 4 i/(size − 1) rad/s and angle −12 + 24 j/(size − 1) degrees
 * @example
 * import { policyMap } from './lib/index';
 * const map = policyMap(([, , angle]) => (angle > 0 ? 1 : -1), 3);
 * map.values[0]; // → [-1, -1, 1]
 */
export function policyMap(push: (observation: readonly number[]) => number, size = 41): PolicyMap {
  const along = (i: number, limit: number): number => limit * ((2 * i) / (size - 1) - 1);
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const values = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) =>
      push([0, 0, radians(along(j, mapLimits.angle)), along(i, mapLimits.turning)]),
    ),
  );
  return { values };
}
