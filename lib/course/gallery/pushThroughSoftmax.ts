import type { Program } from './program';

const f = Math.fround;

/**
 * The gradient of log(softmax(z)) as a program gets it that forms π first, in 32 bits: exp(z) without subtracting the largest
 * logit, π by division, and 1/π on the way back. Where exp overflows or π underflows, it is NaN.
 */
export const pushThroughSoftmax: Program['push'] = (policy, rollout, weights, divisor) => {
  const [network] = policy.networks;
  const actions = network.sizes[network.sizes.length - 1];
  const logits = network.forward(rollout.observations, rollout.length);
  const gradient = new Float32Array(rollout.length * actions);
  const pi = new Float64Array(actions);
  let [loss, entropySum] = [0, 0];
  for (let t = 0, i = 0; t < rollout.length; t++, i += actions) {
    let total = 0;
    for (let a = 0; a < actions; a++) total = f(total + (pi[a] = f(Math.exp(logits[i + a]))));
    for (let a = 0; a < actions; a++) {
      pi[a] = f(pi[a] / total);
      entropySum -= pi[a] * f(Math.log(pi[a]));
    }
    const taken = rollout.actions[t];
    const weight = weights[t] / divisor;
    loss -= weight * f(Math.log(pi[taken]));
    const back = f(-weight / pi[taken]); // d loss / d π of the action that was taken
    for (let a = 0; a < actions; a++) gradient[i + a] = f(pi[a] * f((a === taken ? back : 0) - f(back * pi[taken])));
  }
  network.backward(gradient);
  return { loss, entropy: entropySum / rollout.length };
};
