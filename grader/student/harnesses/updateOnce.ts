import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { MakeOnTensorflow } from './eager';

/** What the judge sends: two small networks by their weights, an episode, and the steps' sizes. */
export interface UpdateTask {
  /** [inputs, hidden, outputs] of each; tanh between. */
  readonly policySizes: readonly number[];
  readonly valueSizes: readonly number[];
  /** Kernel [in × out] and bias [out] of each layer in turn. */
  readonly policyWeights: readonly number[][];
  readonly valueWeights: readonly number[][];
  readonly stepSizes: { readonly policy: number; readonly value: number };
  readonly episode: unknown;
  readonly gamma: number;
}

/** 4.6: makes the networks, lets the student update them once, and tells the losses and by how much the weights went down. */
export const updateOnce: MakeOnTensorflow = (tf) => {
  function network(sizes: readonly number[], weights: readonly number[][]): LayersModel {
    const model = tf.sequential();
    sizes.slice(1).forEach((units, l) => {
      const activation = l + 2 < sizes.length ? 'tanh' : 'linear';
      model.add(tf.layers.dense({ units, activation, ...(l === 0 ? { inputShape: [sizes[0]] } : {}) }));
    });
    model.setWeights(weights.map((values, i) => tf.tensor(values, model.weights[i].shape as number[])));
    return model;
  }

  const steps = (model: LayersModel, before: readonly number[][]): number[] =>
    model.getWeights().flatMap((tensor, i) => Array.from(tensor.dataSync(), (now, k) => before[i][k] - now));

  /** A loss is a number; a scalar tensor is as good. */
  const plain = (loss: unknown): unknown => {
    const tensor = loss as Tensor | null | undefined;
    return typeof tensor?.dataSync === 'function' ? tensor.dataSync()[0] : loss;
  };

  return async (update: (...args: unknown[]) => unknown, task: UpdateTask) => {
    const policy = network(task.policySizes, task.policyWeights);
    const value = network(task.valueSizes, task.valueWeights);
    const optimisers = { policy: tf.train.sgd(task.stepSizes.policy), value: tf.train.sgd(task.stepSizes.value) };
    try {
      const losses = (await update(policy, value, task.episode, optimisers, task.gamma)) as
        { readonly policyLoss?: unknown; readonly valueLoss?: unknown } | undefined;
      return {
        policyLoss: plain(losses?.policyLoss),
        valueLoss: plain(losses?.valueLoss),
        policyStep: steps(policy, task.policyWeights),
        valueStep: steps(value, task.valueWeights),
      };
    } finally {
      policy.dispose();
      value.dispose();
    }
  };
};
