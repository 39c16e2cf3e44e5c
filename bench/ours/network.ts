import { adam, makeRng, normal, type Engine } from '../../lib/index';
import { makeNetworkOn } from '../../lib/engine/makeNetworkOn';
import { categoricalPolicy } from '../../lib/policies/categoricalPolicy';

/**
 * Milliseconds of one policy-gradient step with Adam, 4-width-width-2: forward, the gradient of −mean(log π · advantage),
 * backward, Adam. The median of repeats, as `peers/policy_step.py` has it.
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
  for (let i = 0; i < 20; i++) step();
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    let count = 0;
    for (; performance.now() - began < 50; count++) step();
    return (performance.now() - began) / count;
  });
  policy.dispose();
  return times.sort((a, b) => a - b)[3];
}
