import { makeRng, type Rng } from '../../engine/rng';
import type { AnyProofSpec } from '../proofSpec';
import type { Counterexample, Place, ProofFinding } from '../report';
import { counterexample } from './counterexample';
import { evaluate, fails, type AnyProof, type OnLine, type Step } from './evaluate';
import { judgeReasons } from './judgeReasons';
import { knownMistake } from './knownMistake';
import { formFault, readChains, type Chains } from './readChains';
import { spentAssumptions, stepKey } from './spentAssumptions';

/** Random ordinary worlds. The shyest of the course's known faults shows in 4 of 10: it slips through 24 once in 200,000. */
const EXAMPLES = 24;

/** Judges a proof function in this process: form, then values, then reasons. See `checkProof`. */
export function judgeProof(
  spec: AnyProofSpec,
  proof: AnyProof,
  options: { seed?: number; onLine?: OnLine } = {},
): ProofFinding {
  const rng = makeRng(options.seed ?? 1);
  let chains: Chains;
  try {
    chains = readChains(proof(spec.kind.words(spec.kind.random(rng, true))));
  } catch (error) {
    const sentence = `The proof itself stops with "${error instanceof Error ? error.message : String(error)}".`;
    return { kind: 'badLine', at: { chain: 'proof', line: 0 }, sentence };
  }
  const form = formFault(spec, chains);
  // Lines that are no lines cannot be evaluated; of the other faults in form a wrong line before them comes first.
  if (form && form.kind !== 'notReached') return withCode(form, chains);
  const wrong = firstWrongStep(spec, proof, rng, chains, options.onLine);
  if (wrong?.kind === 'notReached') return faultBefore(spec, proof, rng, chains, wrong.at.chain) ?? wrong;
  if (wrong) return wrong;
  if (form) return form;
  return judgedReasons(spec, proof, rng, chains);
}

function firstWrongStep(
  spec: AnyProofSpec,
  proof: AnyProof,
  rng: Rng,
  chains: Chains,
  onLine?: OnLine,
): ProofFinding | undefined {
  let found: { step: Step; world: unknown; position: number } | undefined;
  for (let i = 0; i < EXAMPLES; i++) {
    const world = spec.kind.random(rng, false);
    const steps = evaluate(spec, proof, world, undefined, i === 0 ? onLine : undefined);
    const position = steps.findIndex(fails);
    if (position >= 0 && (!found || position < found.position)) found = { step: steps[position], world, position };
  }
  if (!found) return undefined;
  const { step } = found;
  const lines = chains.get(step.chain) ?? [];
  const example = counterexample(spec, proof, found);
  if (step.index === lines.length && lines.length === 1) return notBegun(spec, step.chain);
  if (step.index === lines.length) {
    const sentence = `The last line is not the right side of ${spec.claims[step.chain].text}.`;
    return { kind: 'notReached', at: { chain: step.chain, line: lines.length }, sentence, counterexample: example };
  }
  const at: Place = { chain: step.chain, line: step.index + 1 };
  if (step.bad) {
    const sentence = `The line ${step.bad}, in this example: ${example.world}.`;
    return withCode({ kind: 'badLine', at, sentence, mistake: knownMistake(spec, proof, at) }, chains);
  }
  const sentence = wrongSentence(spec, chains, step, example);
  return withCode(
    { kind: 'wrongLine', at, sentence, counterexample: example, mistake: knownMistake(spec, proof, at) },
    chains,
  );
}

/** A chain of which nothing stands there but what is given, beside others that are written. */
function notBegun(spec: AnyProofSpec, chain: string): FaultFinding {
  const sentence = `So far this chain has only what is given. It is to show ${spec.claims[chain].text}: write its next line.`;
  return { kind: 'notReached', at: { chain, line: 0 }, sentence };
}

/** What is wrong with the reasons of the chains before one that is not finished: whoever works from the top hears of it. */
function faultBefore(spec: AnyProofSpec, proof: AnyProof, rng: Rng, chains: Chains, unfinished: string) {
  const names = [...chains.keys()];
  const before = new Map([...chains].slice(0, names.indexOf(unfinished)));
  if (before.size === 0) return undefined;
  const finding = judgedReasons(spec, proof, rng, before);
  return finding.kind === 'right' ? undefined : finding;
}

function wrongSentence(spec: AnyProofSpec, chains: Chains, step: Step, { left, right }: Counterexample): string {
  const line = chains.get(step.chain)?.[step.index];
  const number = step.index + 1;
  if (
    typeof left !== typeof right ||
    (typeof left !== 'number' && typeof right !== 'number' && left.length !== right.length)
  ) {
    const size = (value: typeof left) => (typeof value === 'number' ? 'one number' : `a list of ${value.length}`);
    return `Line ${number} is ${size(right)}, and what stands before it is ${size(left)}.`;
  }
  if (step.index === 0) return `Line 1 is not the left side of ${spec.claims[step.chain].text}.`;
  if (line?.relation === 'atLeast') return `Line ${number - 1} is not always at least line ${number}.`;
  if (line?.relation === 'solves') {
    return spec.kind.places?.refuse(right) ?? `Line ${number - 1} is not zero at the place that line ${number} names.`;
  }
  return `Line ${number} does not equal line ${number - 1}.`;
}

function judgedReasons(spec: AnyProofSpec, proof: AnyProof, rng: Rng, chains: Chains): ProofFinding {
  const spent = spentAssumptions(spec, proof, rng);
  const judged = judgeReasons(spec, chains, spent);
  if (Array.isArray(judged)) {
    const repeat = repeatedLine(chains);
    if (repeat) return withCode(repeat, chains);
    return { kind: 'right', lines: judged, examples: EXAMPLES, brokenWorlds: spec.assumptions };
  }
  const { kind, at, sentence, index, broken } = judged;
  const found = (broken ?? []).flatMap((assumption) => {
    const broke = spent.get(stepKey(at.chain, index))?.get(assumption);
    return broke ? [{ ...broke, broken: assumption }] : [];
  });
  let example: Counterexample | undefined;
  for (const one of found) {
    if (!example?.small) example = counterexample(spec, proof, one);
  }
  // A reason that is idle stands at a right line: no mistake to name.
  const mistake = broken === undefined ? undefined : knownMistake(spec, proof, at);
  return withCode({ kind, at, sentence, counterexample: example, mistake }, chains);
}

/** `() => helper(x)`: what a helper that builds lines leaves, the same text for different lines. */
const BARE_CALL = /^\(\)\s*=>\s*[\w.]+\([^()]*\)$/;

/** A line that is written exactly like the one before it: padding, or a slip. */
function repeatedLine(chains: Chains): FaultFinding | undefined {
  for (const [chain, lines] of chains) {
    const i = lines.findIndex(
      (line, k) => k > 0 && String(line.is) === String(lines[k - 1].is) && !BARE_CALL.test(String(line.is)),
    );
    if (i > 0)
      return {
        kind: 'wrongReason',
        at: { chain, line: i + 1 },
        sentence: `Line ${i + 1} repeats line ${i}: leave it out.`,
      };
  }
  return undefined;
}

type FaultFinding = Extract<ProofFinding, { sentence: string }>;

function withCode(fault: FaultFinding, chains: Chains): ProofFinding {
  const line = chains.get(fault.at.chain)?.[fault.at.line - 1];
  if (typeof line?.is !== 'function') return fault;
  const text = String(line.is)
    .replace(/^\(\)\s*=>\s*/, '')
    .replace(/\s+/g, ' ')
    // The file was compiled without spaces: give some back where they cannot change a string of the proof.
    .replace(/ ?=> ?/g, ' => ')
    .replace(/, ?(?=[\w(])/g, ', ');
  return { ...fault, code: text.length > 160 ? `${text.slice(0, 157)}…` : text };
}
