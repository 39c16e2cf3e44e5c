import type { Rng } from '../../engine/rng';
import { checkPrompt, checkShare, userIsRight, type Prompt } from '../world/prompts';
import { kindCode, traitsOf, type Traits } from '../world/replyKind';
import { checkReply, type Reply } from '../world/words';

/** How much more an annotator likes a reply that has a trait, in log-odds. */
const tastes = { truth: 3, agreement: 2, wellFormed: 3 } as const;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * The probability that an annotator prefers reply a to reply b.
 *
 * With probability v the annotator checks the facts, and likes the truth (u = 3 · truth); else goes by agreement with the user
 * (u = 2 · agrees). Both like well-formed replies (+ 3). P(a wins) = v σ(Δu checked) + (1 − v) σ(Δu unchecked).
 */
export function preferenceOfTraits(a: Traits, b: Traits, v: number): number {
  const form = tastes.wellFormed * (a.wellFormed - b.wellFormed);
  const checked = sigmoid(tastes.truth * (a.truth - b.truth) + form);
  const unchecked = sigmoid(tastes.agreement * (a.agrees - b.agrees) + form);
  return v * checked + (1 - v) * unchecked;
}

/**
 * The probability that an annotator, who checks the facts with probability v, prefers reply a to reply b.
 *
 * @throws RangeError for v outside [0, 1], an unknown prompt, or a reply that this world does not have
 * @example
 * import { makePrompt, parseReply, preferenceProbability } from './lib/index';
 * const [flattery, truth] = [parseReply('yes blue.'), parseReply('no yellow.')];
 * preferenceProbability(makePrompt('bananas', 'blue'), flattery, truth, 0.25).toFixed(3); // → '0.672'
 */
export function preferenceProbability(prompt: Prompt, a: Reply, b: Reply, v: number): number {
  checkShare('v', v);
  checkPrompt(prompt);
  checkReply(a);
  checkReply(b);
  const right = userIsRight(prompt);
  const traits = (reply: Reply): Traits => traitsOf(kindCode(prompt, reply, reply.length), right);
  return preferenceOfTraits(traits(a), traits(b), v);
}

/**
 * One label: which of two replies an annotator prefers.
 *
 * @returns 0 when a wins, 1 when b does
 * @throws RangeError when the two are the same: there is nothing to prefer
 * @example
 * import { annotate, makePrompt, makeRng, parseReply } from './lib/index';
 * const label = annotate(38, parseReply('yes blue.'), parseReply('no yellow.'), { v: 0, rng: makeRng(1) });
 * [0, 1].includes(label); // → true
 */
export function annotate(
  prompt: Prompt,
  a: Reply,
  b: Reply,
  { v, rng }: { readonly v: number; readonly rng: Rng },
): 0 | 1 {
  if (a.length === b.length && a.every((token, t) => token === b[t]))
    throw new RangeError('the two replies are the same, a tie; expected two different ones');
  return rng() < preferenceProbability(prompt, a, b, v) ? 0 : 1;
}

/**
 * The v at which flattery and truth please equally: v* = (σ(2) − ½) / (σ(2) − σ(−3)).
 *
 * @example
 * import { fairCheckingShare } from './lib/index';
 * fairCheckingShare().toFixed(3); // → '0.457'
 */
export function fairCheckingShare(): number {
  return (sigmoid(tastes.agreement) - 0.5) / (sigmoid(tastes.agreement) - sigmoid(-tastes.truth));
}
