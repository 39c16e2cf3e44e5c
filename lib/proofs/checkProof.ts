import { checkInChild } from './child/checkInChild';
import { judgeProof } from './judge/judgeProof';
import type { AnyProof } from './judge/evaluate';
import type { Proof } from './proof';
import { proofSpec, type ProofId } from './registry';
import { makeReport, type ProofReport } from './report';

/** How a proof is checked. */
export interface CheckProofOptions<Id extends ProofId = ProofId> {
  /** A proof to check here and now, in this process and without a time limit. Without it: the learner's file. */
  readonly proof?: Proof<Id>;
  /** Which random examples, default 1. */
  readonly seed?: number;
  /** Seconds that the learner's lines may take, default 20. */
  readonly timeLimit?: number;
  /** The folder of the learner's files, from the working folder; default 'exercises'. */
  readonly folder?: string;
}

/**
 * Checks a derivation line by line. Each line is evaluated on random small worlds; the first that does not follow from
 * the one before it is named, with the smallest example. Then the *reasons* are checked, in worlds where one assumption
 * is broken: a step may break only where its reason says, and must.
 *
 * Without `proof` the learner's export is read from `exercises/NN-name.ts`, fresh each time, in a process of its own:
 * an endless line is stopped. A check on examples is a witness, not a proof; the report says so.
 *
 * @throws RangeError (the promise is rejected) for an unknown number, a seed or a time limit that is none
 * @example
 * import { because, given } from './line';
 * const report = await checkProof('2.2', {
 *   proof: ({ Ea, grad, pi, b, s, log }) => [
 *     given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
 *     because('policy sums to one', () => 0),
 *   ],
 * });
 * report.kind; // 'leap'
 */
export async function checkProof<Id extends ProofId>(
  id: Id,
  options: CheckProofOptions<Id> = {},
): Promise<ProofReport> {
  const spec = proofSpec(id);
  const { proof, seed = 1, timeLimit = 20, folder = 'exercises' } = options;
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed is ${String(seed)}, expected a whole number`);
  if (!(timeLimit > 0)) throw new RangeError(`the time limit is ${String(timeLimit)}, expected seconds above 0`);
  if (proof !== undefined) {
    if (typeof proof !== 'function')
      throw new TypeError(`the proof is ${typeof proof}, expected a function from words to lines`);
    return makeReport(spec, judgeProof(spec, proof as AnyProof, { seed }));
  }
  const task = { id, file: `${folder}/${spec.file}.ts`, seed };
  const { finding, printed } = await checkInChild(task, timeLimit);
  return makeReport(spec, finding, printed);
}
