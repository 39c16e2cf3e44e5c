// log π by gatherND, as PyTorch's gather; losses as TensorFlow's own functions; both gradients before either step.
import * as tf from '@tensorflow/tfjs';

export function updateWithBaseline(policy: any, value: any, episode: any, optimisers: any, gamma = 0.99): any {
  const { observations, actions, rewards, terminated, finalObservation } = episode;
  const T = rewards.length;
  const x = tf.tensor2d(observations);
  const V = tf.tidy(() => value.predict(x).as1D().clone());
  const tail = terminated ? 0 : value.predict(tf.tensor2d([finalObservation])).dataSync()[0];
  const G = rewards.map((_: number, t: number) =>
    rewards.slice(t).reduceRight((sum: number, r: number) => r + gamma * sum, tail),
  );
  const advantage = tf.sub(G, V);
  const policyLoss = optimisers.policy.minimize(
    () => {
      const logPi = tf.logSoftmax(policy.apply(x) as any);
      const at = tf.tensor2d(
        actions.map((a: number, t: number) => [t, a]),
        [T, 2],
        'int32',
      );
      return tf.gatherND(logPi, at).mul(advantage).sum().mul(-1);
    },
    true,
    policy.trainableWeights.map((w: any) => w.val),
  );
  const valueLoss = optimisers.value.minimize(
    () => value.apply(x).as1D().squaredDifference(G).mean(),
    true,
    value.trainableWeights.map((w: any) => w.val),
  );
  return { policyLoss: policyLoss.arraySync(), valueLoss: valueLoss.arraySync() };
}
