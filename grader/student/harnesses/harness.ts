import type { TensorFlow } from '../../../lib/tensorflow';

/**
 * Makes a harness on what the student's code stands on: the same TensorFlow.js and the same tools. A harness imports neither by
 * itself, so it runs in the student's process as in the judge's tests; it answers in plain data.
 */
export type MakeHarness = (
  tf: TensorFlow,
  tools: typeof import('../../../lib/tools'),
) => (exported: never, ...args: never[]) => unknown;
