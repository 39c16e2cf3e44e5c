import { makeRng, type Rng } from '../../lib/engine/rng';
import type { FunctionTest } from './exercise';
import { fingerprint, matches } from './fingerprint';
import type { KnownMistake } from './knownMistakes';

/** A test that was run, and the fingerprints of what came of its cases, in order. */
export interface CalledTest {
  readonly test: FunctionTest;
  readonly seed: number;
  readonly print: readonly string[];
  readonly failed: boolean;
}

/** The known mistake that gives the same answers on every case, those of passed tests included; the first of several. */
export async function likeWhich(
  called: readonly CalledTest[],
  known: readonly KnownMistake[],
): Promise<KnownMistake | undefined> {
  // What failed tells most mistakes apart, so it is asked first.
  const order = [...called].sort((a, b) => Number(b.failed) - Number(a.failed));
  for (const mistake of known) {
    let same = true;
    for (const { test, seed, print } of order) {
      same &&= await behavesLike(mistake, test, makeRng(seed), print);
      if (!same) break;
    }
    if (same) return mistake;
  }
  return undefined;
}

async function behavesLike(
  mistake: KnownMistake,
  test: FunctionTest,
  rng: Rng,
  print: readonly string[],
): Promise<boolean> {
  let k = 0;
  for (const makeCase of test.cases(rng)) {
    if (k === print.length) break;
    const each = makeCase();
    const answer = await mistake.student.call(test.call, each.args, { harness: test.harness, seconds: test.seconds });
    if (!matches(fingerprint(answer, each), print[k++], test.likeness)) return false;
  }
  return true;
}
