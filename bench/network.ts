// What a network costs: acting, and one policy-gradient step with Adam, over widths and batches.
//   npx tsx bench/network.ts [--json]
// Medians of nine rounds in turn, after warm-up. Figures of one machine: compare ratios, not milliseconds.
import { makeNetwork } from '../lib/engine/makeNetwork';
import type { Network } from '../lib/engine/network';
import { adam } from '../lib/engine/optimisers';
import { makeRng, normal } from '../lib/engine/rng';
import { spread } from './figures';

type Engine = 'simd' | 'typedArrays';
const rounds = 9;
const rng = makeRng(1);

/** Milliseconds a call of `work`: median of rounds that each last about `roundMs`. */
function time(work: () => void, roundMs = 25): number {
  const warmUp = performance.now();
  let calls = 0;
  while (calls < 5 || performance.now() - warmUp < roundMs) {
    work();
    calls++;
  }
  const perRound = Math.max(1, Math.round((calls * roundMs) / (performance.now() - warmUp)));
  const each = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let i = 0; i < perRound; i++) work();
    return (performance.now() - start) / perRound;
  });
  return spread(each).median;
}

function actingNs(network: Network): number {
  const observation = Float64Array.of(0.1, -0.2, 0.3, -0.4);
  return 1e6 * time(() => network.forwardOne(observation));
}

/** Forward, dL/dlogits of the policy-gradient loss, backward, Adam. */
function stepMs(engine: Engine, width: number, rows: number): number {
  const network = makeNetwork({ sizes: [4, width, width, 2], rng: makeRng(2), engine });
  const optimiser = adam(network, { learningRate: 1e-3 });
  const inputs = Float32Array.from({ length: 4 * rows }, () => normal(rng));
  const advantages = Float32Array.from({ length: rows }, () => normal(rng));
  const gradient = new Float32Array(2 * rows);
  return time(() => {
    const logits = network.forward(inputs, rows);
    for (let t = 0; t < rows; t++) {
      const right = 1 / (1 + Math.exp(logits[2 * t] - logits[2 * t + 1]));
      const score = (right - (t & 1)) * (advantages[t] / rows);
      gradient[2 * t] = -score;
      gradient[2 * t + 1] = score;
    }
    network.backward(gradient);
    optimiser.step();
  });
}

const engines: Engine[] = ['simd', 'typedArrays'];
const results = {
  acting: engines.map((engine) => ({
    engine,
    ns: actingNs(makeNetwork({ sizes: [4, 64, 64, 2], rng: makeRng(1), engine })),
  })),
  lessonStep: engines.map((engine) => ({ engine, ms: stepMs(engine, 64, 500) })),
  table: [32, 64, 128, 256].map((width) => ({
    width,
    ms: [64, 512, 2048, 8192].map((rows) => ({ rows, ms: stepMs('simd', width, rows) })),
  })),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else {
  console.log('4-64-64-2              acting (one row)   step with Adam, 500 rows');
  results.acting.forEach(({ engine, ns }, i) => {
    const step = results.lessonStep[i].ms.toFixed(3);
    console.log(`${engine.padEnd(22)} ${ns.toFixed(0).padStart(13)} ns ${step.padStart(22)} ms`);
  });
  console.log('\nstep with Adam, simd, 4-width-width-2 (ms)');
  console.log(['width', ...results.table[0].ms.map(({ rows }) => `${rows} rows`)].map((s) => s.padStart(10)).join(''));
  for (const { width, ms } of results.table) {
    console.log([String(width), ...ms.map((cell) => cell.ms.toPrecision(3))].map((s) => s.padStart(10)).join(''));
  }
}
