import { difference, excess, TOLERANCE } from '../difference';
import type { Chain, Line, Value } from '../line';
import type { AnyProofSpec } from '../proofSpec';
import { readChains, type Chains } from './readChains';

/** A proof as a function of the words of its world, when nothing is known about them. */
export type AnyProof = (words: unknown) => unknown;

/**
 * One step of a chain in one world. Step 0 leads from the claim's left side to line 1, step k from line k to line k + 1,
 * and the step after the last line to the claim's right side; a lemma has neither end.
 */
export interface Step {
  readonly chain: string;
  readonly index: number;
  readonly left: Value;
  readonly right: Value;
  /** Relative error of the step; 0 where it holds. */
  readonly gap: number;
  /** Why the line on the right has no value. */
  readonly bad?: string;
}

/** Whether a step is wrong in an ordinary world. (In a broken one a line may have no value: there only `gap` counts.) */
export const fails = (step: Step): boolean => step.bad !== undefined || step.gap > TOLERANCE;

/** Called before a line is evaluated: how a process that hangs tells where. */
export type OnLine = (chain: string, line: number) => void;

/** All steps of all chains in one world; with `broken`, in the world where this assumption fails. */
export function evaluate(
  spec: AnyProofSpec,
  proof: AnyProof,
  world: unknown,
  broken?: string,
  onLine?: OnLine,
): Step[] {
  const words = spec.kind.words(world, broken);
  const chains: Chains = readChains(proof(words));
  return [...chains].flatMap(([name, lines]) => stepsOf(spec, words, name, lines, onLine));
}

function stepsOf(spec: AnyProofSpec, words: unknown, chain: string, lines: Chain, onLine?: OnLine): Step[] {
  const claim = spec.claims[chain];
  const steps: Step[] = [];
  let before = claim ? claim.from(words) : undefined;
  lines.forEach((line, i) => {
    onLine?.(chain, i + 1);
    const { value, bad } = valueOf(line);
    if (before !== undefined) {
      const gap = gapOf(spec, words, line, i > 0 ? lines[i - 1] : undefined, before, value);
      steps.push({ chain, index: i, left: before, right: value, gap, bad });
    } else if (bad) steps.push({ chain, index: i, left: value, right: value, gap: 0, bad });
    before = value;
  });
  if (claim && before !== undefined) {
    const right = claim.to(words);
    steps.push({ chain, index: lines.length, left: before, right, gap: difference(before, right) });
  }
  return steps;
}

/** A line's value; a line that has none is NaN, with what is wrong. */
function valueOf(line: Line): { value: Value; bad?: string } {
  try {
    const value: unknown = line.is();
    if (Array.isArray(value)) return checked(value.map(Number));
    // `p` alone on a line arrives as the object that stands for the number.
    if (typeof value === 'number' || (typeof value === 'object' && value !== null)) return checked(Number(value));
    return { value: NaN, bad: `is ${String(value)}, expected a number` };
  } catch (error) {
    return { value: NaN, bad: `throws "${error instanceof Error ? error.message : String(error)}"` };
  }
}

function checked(value: number | number[]): { value: Value; bad?: string } {
  const parts = typeof value === 'number' ? [value] : value;
  const odd = parts.findIndex((x) => !Number.isFinite(x));
  if (odd < 0) return { value };
  const where = typeof value === 'number' ? '' : `has a component [${odd}] that `;
  return { value, bad: `${where}is ${parts[odd]}` };
}

function gapOf(
  spec: AnyProofSpec,
  words: unknown,
  line: Line,
  previous: Line | undefined,
  left: Value,
  right: Value,
): number {
  if (line.relation === 'atLeast') return excess(left, right);
  if (line.relation !== 'solves' || !previous || !spec.kind.places) return difference(left, right);
  if (typeof right !== 'number' || spec.kind.places.refuse(right)) return Infinity;
  return difference(spec.kind.places.at(words, right, previous.is), 0);
}
