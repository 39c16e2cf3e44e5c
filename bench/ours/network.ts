import { adam, makeRng, normal, type Engine } from '../../lib/index';
import { makeNetworkOn } from '../../lib/engine/makeNetworkOn';
import { categoricalPolicy } from '../../lib/policies/categoricalPolicy';

/**
 * Milliseconds of one policy-gradient step with Adam, 4-width-width-2: forward, the gradient of −mean(log π · advantage),
 * backward, Adam. The best of short windows, as `peers/policy_step.py` has it.
 */
export async function stepMilliseconds(engine: Engine, width: number, rows: number): Promise<number> {
  const rng = makeRng(0);
  const network = await makeNetworkOn(engine, { sizes: [4, width, width, 2], activation: 'relu', rng });
  const policy = categoricalPolicy(network);
  const optimiser = adam(network, { learningRate: 1e-3 });
  const batch = {
    length: rows,
    observations: Float32Array.from({ length: 4 * rows }, () => normal(rng)),
    actions: Int32Array.from({ length: rows }, () => Math.floor(2 * rng())),
  };
  const advantages = Float32Array.from({ length: rows }, () => normal(rng));
  const step = () => {
    policy.addGradient(batch, advantages, { divisor: rows });
    optimiser.step();
  };
  // Until the compiler is done with it: the first hundreds run at half the speed.
  for (const end = performance.now() + 300; performance.now() < end;) step();
  // Others' programs only ever add time, so the shortest of many short windows is the truest.
  const perWindow = Math.max(1, Math.round(5 / duration(step)));
  const windows = Array.from({ length: 60 }, () => duration(() => repeat(perWindow, step)) / perWindow);
  policy.dispose();
  return Math.min(...windows);
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work();
}

function duration(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
