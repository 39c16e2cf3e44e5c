// variableGrads and applyGradients, gather for log π of what was done, V's numbers taken out of TensorFlow.
import { tf } from '../../../../lib/tensorflow';

export function updateWithBaseline(policy: any, value: any, episode: any, optimisers: any, gamma = 0.99): any {
  const { observations, actions, rewards } = episode;
  const T = rewards.length;
  const states = tf.tensor2d(observations);
  const V = Array.from(value.predict(states).dataSync() as Float32Array);
  const G = new Array(T);
  let after = 0;
  if (!episode.terminated) after = value.predict(tf.tensor2d([episode.finalObservation])).dataSync()[0];
  for (let t = T - 1; t >= 0; t--) G[t] = after = rewards[t] + gamma * after;
  const weights = tf.tensor1d(G.map((g, t) => g - V[t]));
  const variables = (model: any): any => model.trainableWeights.map((w: any) => w.read());
  const A = policy.outputs[0].shape[1];
  const policyStep = tf.variableGrads(() => {
    const flat = tf.logSoftmax(policy.apply(states) as any).reshape([T * A]);
    const taken = flat.gather(
      tf.tensor1d(
        actions.map((a: number, t: number) => t * A + a),
        'int32',
      ),
    );
    return tf.dot(taken, weights).mul(-1) as any;
  }, variables(policy));
  const valueStep = tf.variableGrads(
    () => tf.losses.meanSquaredError(tf.tensor2d(G, [T, 1]), value.apply(states)),
    variables(value),
  );
  optimisers.policy.applyGradients(policyStep.grads);
  optimisers.value.applyGradients(valueStep.grads);
  return { policyLoss: policyStep.value, valueLoss: valueStep.value };
}
