export const sentence =
  'You divide the advantages of this one episode by their standard deviation. For one step that is 0/0, NaN for ever; for more it makes every episode as loud as every other.';

import { tf } from '../../../../lib/tensorflow';

export function updateWithBaseline(policy: any, value: any, episode: any, optimisers: any, gamma = 0.99): any {
  const { observations, actions, rewards, terminated, finalObservation } = episode;
  const states = tf.tensor2d(observations);
  const valuesOf = (x: any): any => value.apply(x).squeeze([-1]);
  const returns: number[] = [...rewards];
  let next = terminated ? 0 : valuesOf(tf.tensor2d([finalObservation])).dataSync()[0];
  for (let t = returns.length - 1; t >= 0; t--) next = returns[t] += gamma * next;
  const G = tf.tensor1d(returns);
  const raw = G.sub(valuesOf(states));
  const advantages = raw.sub(raw.mean()).div(raw.sub(raw.mean()).square().mean().sqrt());
  const policyLoss = optimisers.policy.minimize(() => {
    const logPi = tf.logSoftmax(policy.apply(states));
    const taken = logPi.mul(tf.oneHot(tf.tensor1d(actions, 'int32'), logPi.shape[1])).sum(1);
    return taken.mul(advantages).sum().neg();
  }, true);
  const valueLoss = optimisers.value.minimize(() => valuesOf(states).sub(G).square().mean(), true);
  return { policyLoss: policyLoss.dataSync()[0], valueLoss: valueLoss.dataSync()[0] };
}
