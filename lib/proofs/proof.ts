import type { Chain } from './line';
import type { ONLY_CHAIN, ProofSpec, SHOWN } from './proofSpec';
import type { ProofId, registry } from './registry';

type Spec<Id extends ProofId> = (typeof registry)[Id];

/** The words that the lines of a proof are written in. */
export type Words<Id extends ProofId> =
  Spec<Id> extends ProofSpec<infer _World, infer W, infer _A, infer _R, infer _C> ? W : never;

/** The reasons that the lines of a proof may give. */
export type Reason<Id extends ProofId> = keyof Spec<Id>['rules'] & string;

type Claims<Id extends ProofId> = keyof Spec<Id>['claims'] & string;

/** A chain of a proof with several: besides its rules it may name an earlier chain, `'shown: first'`. */
type ChainOfMany<Id extends ProofId> = Chain<Reason<Id> | `${typeof SHOWN}${string}`>;

/**
 * A proof: a function from words to lines. A proof with one claim is one list; with several, an object with a list for
 * each claim and, if you like, further lists before them (lemmas) that later lines name by `'shown: …'`.
 *
 * @example
 * import { because, given } from './line';
 * const start: Proof<'2.2'> = ({ Ea, grad, pi, b, s, log }) => [
 *   given(() => Ea((a) => grad(() => log(pi(a, s))) * b(s))),
 *   because('algebra', () => 0),
 * ];
 */
export type Proof<Id extends ProofId> = (
  words: Words<Id>,
) => Claims<Id> extends typeof ONLY_CHAIN
  ? Chain<Reason<Id>>
  : { readonly [claim in Claims<Id>]: ChainOfMany<Id> } & { readonly [lemma: string]: ChainOfMany<Id> };
