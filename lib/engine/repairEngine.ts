import { forgetTape } from './forgetTape';
import { ifLoaded } from './tensorflow';

/**
 * Brings TensorFlow.js's engine back to where no operation runs. ■ can stop a cell in the middle of one; the engine then believes
 * for ever that it is inside a gradient, and every later training fails with "Cannot find a connection between any variable and
 * the result of the loss function". Called at the start of each training: never inside `tf.tidy` or a gradient function.
 * Does nothing where TensorFlow.js is not loaded.
 */
export function repairEngine(): void {
  const tf = ifLoaded();
  if (!tf) return;
  const engine = tf.engine();
  const { state } = engine;
  while (state.scopeStack.length > 0) engine.endScope();
  state.gradientDepth = 0;
  state.kernelDepth = 0;
  forgetTape(tf);
}
