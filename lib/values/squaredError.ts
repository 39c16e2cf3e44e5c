import type { Network } from '../engine/network';
import { isTensorflowNetwork } from '../engine/tensorflowNetwork';

/**
 * Adds the gradient of the mean squared error between a network's single output and its targets.
 *
 * On TensorFlow the loss is written as an expression and differentiated by autodiff; elsewhere its derivative,
 * 2 (V − target) / rows, is written down.
 *
 * @returns the loss before the step
 */
export function addSquaredError(
  network: Network,
  inputs: Float32Array,
  rows: number,
  targets: ArrayLike<number>,
): number {
  if (isTensorflowNetwork(network)) {
    const { tf } = network;
    return network.addLossGradient(inputs, rows, (outputs) => {
      const goal = tf.tensor2d(Float32Array.from(targets), [rows, 1]);
      return outputs.sub(goal).square().mean();
    });
  }
  const values = network.forward(inputs, rows);
  const outputGradient = new Float32Array(rows);
  let loss = 0;
  for (let t = 0; t < rows; t++) {
    const error = values[t] - targets[t];
    loss += (error * error) / rows;
    outputGradient[t] = (2 * error) / rows;
  }
  network.backward(outputGradient);
  return loss;
}
