import type { TensorNamespace } from './tensorTypes';

/**
 * Frees what TensorFlow.js saved for a backward pass that will not come, because the forward pass threw: its own tidying
 * leaves those tensors alive for ever.
 */
export function forgetTape(tf: TensorNamespace): void {
  const { state } = tf.engine();
  if (state.gradientDepth > 0) return; // an outer gradient still needs its tape
  for (const node of state.activeTape ?? []) tf.dispose(node.saved ?? []);
  state.activeTape = null;
}
