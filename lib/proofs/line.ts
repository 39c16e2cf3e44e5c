/** What a line of a derivation is worth in one example: a number, or a vector. */
export type Value = number | readonly number[];

/** How a line follows from the one before it. */
export type Relation = 'given' | 'equals' | 'atLeast' | 'solves';

/** One line of a derivation: an expression, and the reasons for which it may stand there. */
export interface Line<Reason extends string = string> {
  readonly relation: Relation;
  readonly because: readonly Reason[];
  readonly is: () => Value;
}

/** Lines that follow from one another, the first one given. */
export type Chain<Reason extends string = string> = readonly Line<Reason>[];

/** At most this many reasons a line: a line that needs more is two lines. */
export const MOST_REASONS = 2;

type Reasons<Reason> = Reason | readonly [Reason, Reason];

const list = <Reason extends string>(reasons: Reasons<Reason>): readonly Reason[] =>
  typeof reasons === 'string' ? [reasons] : reasons;

/**
 * The first line of a chain: the left side of what is to be shown.
 *
 * @example
 * given(() => 1 + 1).relation; // 'given'
 */
export function given(is: () => Value): Line<never> {
  return { relation: 'given', because: [] as const, is };
}

/**
 * A line that equals the one before it, and why: one reason, or two in a list.
 *
 * @example
 * because('algebra', () => 2).because; // ['algebra']
 */
export function because<Reason extends string>(reasons: Reasons<Reason>, is: () => Value): Line<Reason> {
  return { relation: 'equals', because: list(reasons), is };
}

/**
 * A line that the one before it is at least as large as (… ≥ this line), and why.
 *
 * @example
 * atLeast('a maximum is at least a mean', () => 0).relation; // 'atLeast'
 */
export function atLeast<Reason extends string>(reasons: Reasons<Reason>, is: () => Value): Line<Reason> {
  return { relation: 'atLeast', because: list(reasons), is };
}

/**
 * A line that makes the one before it zero: where that line is 0 as a function of the world's variable, this is the place.
 *
 * @example
 * solves('a root in (0, 1)', () => 2 - Math.sqrt(2)).relation; // 'solves'
 */
export function solves<Reason extends string>(reasons: Reasons<Reason>, is: () => Value): Line<Reason> {
  return { relation: 'solves', because: list(reasons), is };
}
