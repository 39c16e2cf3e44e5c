export const sentence =
  'One optimiser on both losses: the policy’s step changed V, and by the policy’s step size. Each network has an optimiser of its own.';

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
  let losses: any[] = [];
  optimisers.policy.minimize(() => {
    const logPi = tf.logSoftmax(policy.apply(states));
    const taken = logPi.mul(tf.oneHot(tf.tensor1d(actions, 'int32'), logPi.shape[1])).sum(1);
    losses = [taken.mul(advantages).sum().neg(), valuesOf(states).sub(G).square().mean()];
    losses = losses.map((loss) => tf.keep(loss));
    return losses[0].add(losses[1]);
  });
  const [policyLoss, valueLoss] = losses;
  return { policyLoss: policyLoss.dataSync()[0], valueLoss: valueLoss.dataSync()[0] };
}
