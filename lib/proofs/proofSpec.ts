import type { Kind } from './kind';
import type { Value } from './line';

/** A reason that a line may give. */
export interface Rule<Assumption extends string> {
  /** What it uses: a step with this reason must break where one of these fails … */
  readonly spends: readonly Assumption[];
  /** … may break where one of these fails, and nowhere else. */
  readonly may?: readonly Assumption[];
  /** The reason in a sentence. */
  readonly says: string;
}

/** What a chain is to show: `from` = `to`, `from` ≥ `to`, or that `to` is where `from` is zero. */
export interface Claim<Words> {
  readonly relation: 'equals' | 'atLeast' | 'solves';
  from(words: Words): Value;
  to(words: Words): Value;
  readonly text: string;
}

/** A wrong line that people write, and the sentence that names the fault. */
export interface Mistake<Words> {
  readonly name: string;
  readonly says: string;
  is(words: Words): Value;
}

/** A proof of the course: its claims, the world they are about, the reasons it may give, and the known mistakes. */
export interface ProofSpec<World, Words, Assumption extends string, RuleName extends string, ClaimName extends string> {
  readonly id: string;
  readonly title: string;
  /** Where the learner writes it: the name of the file without its ending, and of its export. */
  readonly file: string;
  readonly exportName: string;
  readonly kind: Kind<World, Words, Assumption>;
  /** The assumptions that the derivation spends, in order: the broken worlds that it is tried in. */
  readonly assumptions: readonly Assumption[];
  readonly rules: Readonly<Record<RuleName, Rule<Assumption>>>;
  /** By the chain's name; a proof of one chain calls it 'proof'. */
  readonly claims: Readonly<Record<ClaimName, Claim<Words>>>;
  readonly mistakes: readonly Mistake<Words>[];
}

/** A proof's description when nothing is known about its kind of world. */
export type AnyProofSpec = ProofSpec<unknown, unknown, string, string, string>;

/** The name of the chain in a proof that has only one. */
export const ONLY_CHAIN = 'proof';

/** A reason that names an earlier chain of the same proof begins with this: `'shown: lemma'`. */
export const SHOWN = 'shown: ';
