export const sentence =
  'You average the policy’s loss over the steps: a step of an episode twice as long pushes half as hard. Sum over the steps; the mean is for V.';

import { tf } from '../../../../lib/tensorflow';

export function updateWithBaseline(policy: any, value: any, episode: any, optimisers: any, gamma = 0.99): any {
  const { observations, actions, rewards, terminated, finalObservation } = episode;
  const states = tf.tensor2d(observations);
  const valuesOf = (x: any): any => value.apply(x).squeeze([-1]);
  const returns: number[] = [...rewards];
  let next = terminated ? 0 : valuesOf(tf.tensor2d([finalObservation])).dataSync()[0];
  for (let t = returns.length - 1; t >= 0; t--) next = returns[t] += gamma * next;
  const G = tf.tensor1d(returns);
  const advantages = G.sub(valuesOf(states));
  const policyLoss = optimisers.policy.minimize(() => {
    const logPi = tf.logSoftmax(policy.apply(states));
    const taken = logPi.mul(tf.oneHot(tf.tensor1d(actions, 'int32'), logPi.shape[1])).sum(1);
    return taken.mul(advantages).mean().neg();
  }, true);
  const valueLoss = optimisers.value.minimize(() => valuesOf(states).sub(G).square().mean(), true);
  return { policyLoss: policyLoss.dataSync()[0], valueLoss: valueLoss.dataSync()[0] };
}
