// TensorFlow.js as a submission gets it: in its pure form, computing with WebAssembly. No native code, the same numbers on every machine.
// A bundle of its own: it is large, and loaded only where it is asked for. `settle` must be awaited before anything is computed.
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { repairGatherGradients } from '../../lib/engine/gatherGradients';
import type { TensorNamespace } from '../../lib/engine/tensorTypes';

let settling: Promise<unknown> | undefined;

/** Starts the backend: `wasm`, or `cpu` where there is none. */
export const settle = (): Promise<unknown> => (settling ??= start());

async function start(): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${__dirname}/`);
  if (!(await tf.setBackend('wasm').catch(() => false))) {
    await tf.setBackend('cpu');
    (tf.backend() as unknown as { firstUse: boolean }).firstUse = false; // else its first use prints an advertisement
  }
  await tf.ready();
  repairGatherGradients(tf as unknown as TensorNamespace);
}

export * from '@tensorflow/tfjs';
