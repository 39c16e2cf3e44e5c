// Takes the place of lib/engine/backends.ts in the package: there the one TensorFlow.js is the bundle that submissions compute with.
import type { TensorNamespace } from '../../lib/engine/tensorTypes';

// As packageFiles.ts resolves it.
const load = async (): Promise<TensorNamespace> => {
  const tf = (await import('@tensorflow/tfjs')) as unknown as TensorNamespace & { settle(): Promise<void> };
  await tf.settle();
  return tf;
};

export const backendNames = ['wasm'] as const;
export const loadBackend = { wasm: load, tensorflow: load, cpu: load };
