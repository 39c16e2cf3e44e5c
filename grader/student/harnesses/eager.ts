import type { TensorFlow } from '../../../lib/tensorflow';
import type { MakeHarness } from '../harness';

/** A harness that always uses TensorFlow.js, and so takes it settled. It answers in plain data. */
export type MakeOnTensorflow = (
  tf: TensorFlow,
  tools: typeof import('../../../lib/tools'),
) => (exported: never, ...args: never[]) => unknown;

/** Such a harness as one that asks for TensorFlow.js when it is called. */
export const onTensorflow =
  (make: MakeOnTensorflow): MakeHarness =>
  (tf, tools) =>
  (...given) =>
    make(tf(), tools)(...given);
