// Measures the checker of derivations: how often a right proof is accused, how often a wrong line is caught at its
// line, how far apart equal lines are, and how shyly faults show. Results: bench/results/proofs.json.
// Run: npx tsx bench/proofs.ts [seeds] [proof …]; named proofs replace their part of the results.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeRng } from '../lib/engine/rng';
import { TOLERANCE } from '../lib/proofs/difference';
import { evaluate } from '../lib/proofs/judge/evaluate';
import { judgeProof } from '../lib/proofs/judge/judgeProof';
import { proofIds, proofSpec, type ProofId } from '../lib/proofs/registry';
import { rightProofs } from '../test/lib/proofs/routes/rightProofs';
import { planted } from '../test/lib/proofs/plantedLines';
import { mistake, swapLine } from '../test/lib/proofs/planted';

const SEEDS = Number(process.argv[2] ?? 1000);
const WRONG_SEEDS = Math.ceil(SEEDS / 10);
const WORLDS = 400;

function measureRight(id: ProofId) {
  const spec = proofSpec(id);
  let [checks, accused, worst] = [0, 0, 0];
  const began = performance.now();
  for (const [name, proof] of Object.entries(rightProofs[id])) {
    for (let seed = 1; seed <= SEEDS; seed++, checks++) {
      const finding = judgeProof(spec, proof, { seed });
      if (finding.kind === 'right') continue;
      accused++;
      console.log(`accused: ${id} "${name}", seed ${seed}: ${JSON.stringify(finding)}`);
    }
  }
  const milliseconds = (performance.now() - began) / checks;
  const rng = makeRng(3);
  for (const proof of Object.values(rightProofs[id])) {
    for (let i = 0; i < WORLDS; i++) {
      for (const { gap } of evaluate(spec, proof, spec.kind.random(rng, i % 2 === 0))) worst = Math.max(worst, gap);
    }
  }
  const routes = Object.keys(rightProofs[id]).length;
  return {
    routes,
    checks,
    accused,
    largestDifference: Number(worst.toPrecision(2)),
    milliseconds: Number(milliseconds.toPrecision(2)),
  };
}

function measureWrong(id: ProofId) {
  const spec = proofSpec(id);
  let [checks, caught, small, smallest] = [0, 0, 0, Infinity];
  let shyest: { name: string; share: number } = { name: '', share: 1 };
  for (const [name, [chain, line]] of Object.entries(planted[id])) {
    const { is, says } = mistake(id, name);
    const proof = swapLine(rightProofs[id].model, chain, line, is);
    for (let seed = 1; seed <= WRONG_SEEDS; seed++, checks++) {
      const finding = judgeProof(spec, proof, { seed });
      const there = 'at' in finding && finding.at?.chain === chain && finding.at.line === line;
      if (there && 'mistake' in finding && finding.mistake === says) caught++;
      else console.log(`missed: ${id} "${name}", seed ${seed}: ${JSON.stringify(finding)}`);
      if ('counterexample' in finding && finding.counterexample?.small) small++;
    }
    const rng = makeRng(4);
    let shown = 0;
    for (let i = 0; i < WORLDS; i++) {
      const step = evaluate(spec, proof, spec.kind.random(rng, false)).find(
        (s) => s.chain === chain && s.index === line - 1,
      );
      if (!step || step.gap <= TOLERANCE) continue;
      shown++;
      smallest = Math.min(smallest, step.gap);
    }
    if (shown > 0 && shown / WORLDS < shyest.share) shyest = { name, share: shown / WORLDS };
  }
  return {
    mistakes: Object.keys(planted[id]).length,
    checks,
    caught,
    withSmallExample: small,
    shyest,
    smallestDifference: Number(smallest.toPrecision(2)),
  };
}

const RESULTS = 'bench/results/proofs.json';
const named = process.argv.slice(3) as ProofId[];
const before = named.length > 0 && existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).results : {};
const now = (named.length > 0 ? named : proofIds).map((id) => [
  id,
  { seeds: SEEDS, right: measureRight(id), wrong: measureWrong(id) },
]);
const results = { ...before, ...Object.fromEntries(now) };
console.log(JSON.stringify(results, null, 2));
mkdirSync('bench/results', { recursive: true });
const about = { command: 'npx tsx bench/proofs.ts 1000', node: process.version, tolerance: TOLERANCE };
writeFileSync(RESULTS, `${JSON.stringify({ ...about, results }, null, 2)}\n`);
