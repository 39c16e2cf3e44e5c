import { createHash } from 'node:crypto';

/** The seed of one test, a whole number below 2⁴⁸: tests keep theirs when others are added. */
export function testSeed(seed: number, exercise: string, test: number): number {
  return createHash('sha256').update(`${seed}/${exercise}/${test}`).digest().readUIntBE(0, 6);
}
