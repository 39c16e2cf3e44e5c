import { MOST_REASONS, type Line } from '../line';
import { SHOWN, type AnyProofSpec } from '../proofSpec';
import type { CheckedLine, Place } from '../report';
import type { Chains } from './readChains';
import { stepKey, type Spent } from './spentAssumptions';

/** A step whose reasons are not what makes it true. */
export interface ReasonFault {
  readonly kind: 'wrongReason' | 'leap' | 'notReached' | 'wrongLine';
  readonly at: Place;
  readonly index: number;
  readonly sentence: string;
  /** The assumptions in whose broken worlds the fault can be seen. */
  readonly broken?: readonly string[];
}

const quoted = (names: readonly string[]): string => {
  const all = names.map((name) => `"${name}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
};

/**
 * Holds the reasons of all lines against the assumptions that the steps were found to spend: a step may break only where
 * its reasons say, and must. All lines of a right derivation have the same value, so only this tells a proof from
 * "given, therefore what was to be shown".
 */
export function judgeReasons(spec: AnyProofSpec, chains: Chains, spent: Spent): ReasonFault | CheckedLine[] {
  const checked: CheckedLine[] = [];
  const shown = new Map<string, readonly string[]>();
  for (const [chain, lines] of chains) {
    const spends = (index: number): string[] =>
      spec.assumptions.filter((a) => spent.get(stepKey(chain, index))?.has(a));
    if (chain in spec.claims && spends(0).length > 0) return notTheClaim(spec, chain, spends(0));
    for (const [index, line] of lines.entries()) {
      const here = index === 0 ? [] : spends(index);
      if (index > 0) {
        const fault = judgeStep(spec, line, here, shown);
        if (fault) return { ...fault, at: { chain, line: index + 1 }, index };
      }
      checked.push({ chain, line: index + 1, because: line.because, spends: here });
    }
    if (chain in spec.claims && spends(lines.length).length > 0)
      return notYet(spec, chain, lines.length, spends(lines.length));
    if (chain in spec.claims && lines.length === 2 && !lines[1].because.every((reason) => reason.startsWith(SHOWN))) {
      return { kind: 'leap', at: { chain, line: 2 }, index: 1, sentence: STRAIGHT };
    }
    shown.set(chain, [...new Set(lines.flatMap((_, index) => (index === 0 ? [] : spends(index))))]);
  }
  return checked;
}

/** "Given, therefore what was to be shown": refused even where two reasons would account for it. */
const STRAIGHT = 'From what is given straight to what is to be shown: write at least one line between them.';

type StepFault = Pick<ReasonFault, 'kind' | 'sentence' | 'broken'>;

function judgeStep(
  spec: AnyProofSpec,
  line: Line,
  here: readonly string[],
  shown: ReadonlyMap<string, readonly string[]>,
) {
  const uses = line.because.map((reason) => {
    const lemma = reason.startsWith(SHOWN) ? shown.get(reason.slice(SHOWN.length)) : undefined;
    const { spends, may } = lemma ? { spends: [], may: lemma } : { may: [], ...spec.rules[reason] };
    return { reason, spends, allowed: [...spends, ...may] };
  });
  const extra = here.filter((assumption) => !uses.some(({ allowed }) => allowed.includes(assumption)));
  if (extra.length > 0) return tooMuch(spec, line, here, extra);
  const idle = uses.find(
    ({ spends, allowed }) =>
      spends.some((a) => !here.includes(a)) || (allowed.length > 0 && !allowed.some((a) => here.includes(a))),
  );
  if (!idle) return undefined;
  const sentence = `The line is true, but "${idle.reason}" is not what makes it true: where that fails, it still holds.`;
  return { kind: 'wrongReason', sentence } satisfies StepFault;
}

function tooMuch(spec: AnyProofSpec, line: Line, here: readonly string[], extra: readonly string[]): StepFault {
  if (!coverable(spec, here)) {
    const sentence = `The line is true, but too much happens in it: it uses ${quoted(here)}. Take it apart, one or two reasons a line.`;
    return { kind: 'leap', sentence, broken: extra };
  }
  const sentence = `The line is true, but not because of ${quoted(line.because)} alone: it also needs ${quoted(extra)}.`;
  return { kind: 'wrongReason', sentence, broken: extra };
}

/** Can the reasons of one line account for these assumptions? */
function coverable(spec: AnyProofSpec, assumptions: readonly string[]): boolean {
  const rules = Object.values(spec.rules).filter((rule) => rule.spends.every((a) => assumptions.includes(a)));
  const cover = (left: readonly string[], reasons: number): boolean =>
    left.length === 0 ||
    (reasons > 0 &&
      rules.some(({ spends, may = [] }) => {
        const rest = left.filter((a) => !spends.includes(a) && !may.includes(a));
        return rest.length < left.length && cover(rest, reasons - 1);
      }));
  return cover(assumptions, MOST_REASONS);
}

function notTheClaim(spec: AnyProofSpec, chain: string, needs: readonly string[]): ReasonFault {
  const sentence = `Line 1 has the right value, but it is not the left side of ${spec.claims[chain].text}: from there to here ${quoted(needs)} was used.`;
  return { kind: 'wrongLine', at: { chain, line: 1 }, index: 0, sentence, broken: needs };
}

function notYet(spec: AnyProofSpec, chain: string, line: number, needs: readonly string[]): ReasonFault {
  if (line === 1) {
    const sentence = `So far this chain has only what is given. It is to show ${spec.claims[chain].text}: write its next line.`;
    return { kind: 'notReached', at: { chain, line: 0 }, index: line, sentence };
  }
  const sentence = `The last line has the right value, but from it to the right side of ${spec.claims[chain].text} is another step, which needs ${quoted(needs)}.`;
  return { kind: 'notReached', at: { chain, line }, index: line, sentence, broken: needs };
}
