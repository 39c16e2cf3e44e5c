import type { DataArray, KernelContext, KernelTensor, TensorNamespace } from './tensorTypes';

/**
 * Lets losses pick entries with `gather` and `gatherND`, as log π(a_t|s_t) is often written: on the wasm backend TensorFlow.js cannot
 * differentiate the first (a kernel is missing), on no backend the second (nobody wrote its gradient). Does nothing where they work.
 *
 * The gradient of picking entries puts each piece back where it came from, and adds up those that came from the same place.
 */
export function repairGatherGradients(tf: TensorNamespace): void {
  if (tf.getBackend() === 'wasm' && !tf.getKernel('UnsortedSegmentSum', 'wasm')) {
    tf.registerKernel({ kernelName: 'UnsortedSegmentSum', backendName: 'wasm', kernelFunc: segmentSum });
  }
  if (!tf.getGradient('GatherNd')) {
    tf.registerGradient({
      kernelName: 'GatherNd',
      inputsToSave: ['params', 'indices'],
      gradFunc: (dy, [params, indices]) => ({
        params: () => tf.scatterND(indices, dy, params.shape),
        indices: () => tf.zerosLike(indices),
      }),
    });
  }
}

/** Row i of x [n, …] is added to row segmentIds[i] of the result [numSegments, …]; a negative id drops it. */
function segmentSum({ inputs, backend, attrs }: KernelContext): KernelTensor {
  const { x, segmentIds } = inputs;
  const numSegments = attrs.numSegments as number;
  const rest = x.shape.slice(1);
  const width = rest.reduce((product, size) => product * size, 1);
  const from = backend.readSync(x.dataId) as DataArray;
  const ids = backend.readSync(segmentIds.dataId) as DataArray;
  const sums = new Float32Array(numSegments * width);
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] < 0) continue;
    for (let k = 0; k < width; k++) sums[ids[i] * width + k] += from[i * width + k];
  }
  const shape = [numSegments, ...rest];
  return { dataId: backend.write(sums, shape, 'float32'), shape, dtype: 'float32' };
}
