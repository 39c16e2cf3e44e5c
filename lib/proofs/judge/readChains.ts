import { MOST_REASONS, type Chain } from '../line';
import { ONLY_CHAIN, SHOWN, type AnyProofSpec } from '../proofSpec';
import type { Place } from '../report';
import { nearestName } from './nearestName';

/** The chains of a proof by name, in the order in which they are written. */
export type Chains = ReadonlyMap<string, Chain>;

/** A fault in how a proof is written, seen before anything is computed. */
export interface FormFault {
  readonly kind: 'notReached' | 'wrongReason' | 'leap' | 'badLine' | 'notImplemented';
  readonly at: Place;
  readonly sentence: string;
}

/** What a proof function returned, as named chains: one list of lines is the chain 'proof'. */
export function readChains(returned: unknown): Chains {
  if (Array.isArray(returned)) return new Map([[ONLY_CHAIN, returned as Chain]]);
  if (typeof returned !== 'object' || returned === null) {
    throw new TypeError(`the proof returned ${String(returned)}, expected a list of lines or an object of lists`);
  }
  return new Map(Object.entries(returned) as [string, Chain][]);
}

/** The first fault in form: a chain that is missing, a line that is no line, a reason that nobody knows, too many of them. */
export function formFault(spec: AnyProofSpec, chains: Chains): FormFault | undefined {
  const known = Object.keys(spec.rules);
  const earlier: string[] = [];
  for (const [chain, lines] of chains) {
    const fault = faultOfChain(spec, chain, lines, known, earlier);
    if (fault) return fault;
    earlier.push(chain);
  }
  if (![...chains.values()].some((lines) => lines.length > 1)) {
    const at = { chain: [...chains.keys()][0] ?? ONLY_CHAIN, line: 1 };
    return {
      kind: 'notImplemented',
      at,
      sentence: 'So far there is only what is given. Write the next line, and its reason.',
    };
  }
  const missing = Object.keys(spec.claims).find((claim) => !chains.has(claim));
  if (missing === undefined) return undefined;
  const sentence = `The chain "${missing}" is missing: it is to show ${spec.claims[missing].text}.`;
  return { kind: 'notReached', at: { chain: missing, line: 0 }, sentence };
}

function faultOfChain(
  spec: AnyProofSpec,
  chain: string,
  lines: Chain,
  known: readonly string[],
  earlier: readonly string[],
): FormFault | undefined {
  const fault = (kind: FormFault['kind'], i: number, sentence: string): FormFault => ({
    kind,
    at: { chain, line: i + 1 },
    sentence,
  });
  if (!Array.isArray(lines) || lines.length === 0)
    return fault('badLine', 0, 'A chain is a list of lines, the first one given.');
  for (const [i, line] of lines.entries()) {
    if (typeof line?.is !== 'function' || !Array.isArray(line.because)) {
      return fault('badLine', i, 'This is no line: write given(() => …) or because(reason, () => …).');
    }
    if ((line.relation === 'given') !== (i === 0)) {
      const sentence =
        i === 0 ? 'The first line is given(() => …).' : 'Only the first line is given: this one needs a reason.';
      return fault('badLine', i, sentence);
    }
    if (i > 0 && line.because.length === 0) return fault('wrongReason', i, 'This line gives no reason.');
    if (line.because.length > MOST_REASONS) {
      return fault(
        'leap',
        i,
        `${line.because.length} reasons in one line: at most ${MOST_REASONS}, so that each step can be seen.`,
      );
    }
    for (const reason of line.because) {
      const sentence = unknownReason(reason, known, earlier);
      if (sentence) return fault('wrongReason', i, sentence);
    }
    const sentence = relationFault(spec, chain, lines, i);
    if (sentence) return fault('badLine', i, sentence);
  }
  return undefined;
}

function unknownReason(reason: string, known: readonly string[], earlier: readonly string[]): string | undefined {
  if (known.includes(reason)) return undefined;
  if (!reason.startsWith(SHOWN)) {
    const meant = nearestName(reason, known);
    const all = [...known, ...(earlier.length ? [`${SHOWN}${earlier[earlier.length - 1]}`] : [])];
    const hint = meant ? ` Did you mean '${meant}'?` : '';
    return `'${reason}' is none of this proof's reasons.${hint} They are: ${all.map((one) => `'${one}'`).join(', ')}.`;
  }
  if (earlier.includes(reason.slice(SHOWN.length))) return undefined;
  return `"${reason}": no chain of that name stands before this one. Before it: ${earlier.join(', ') || 'none'}.`;
}

function relationFault(spec: AnyProofSpec, chain: string, lines: Chain, i: number): string | undefined {
  const relation = lines[i].relation;
  const claimed = spec.claims[chain]?.relation;
  if (relation === 'atLeast' && claimed !== undefined && claimed !== 'atLeast')
    return 'A ≥ in a chain that is to show an equality.';
  if (relation !== 'solves') return undefined;
  if (claimed !== 'solves' || !spec.kind.places)
    return 'Nothing is to be solved in this chain: use because(reason, () => …).';
  return i === lines.length - 1 ? undefined : 'solves(…) is the last line of its chain.';
}
