import type * as TensorFlow from '@tensorflow/tfjs';

/** What runs beside the student's code in place of an export: it is given the export, and the case's arguments. */
export type Harness = (exported: never, ...args: never[]) => unknown;

/**
 * A harness before it knows TensorFlow.js. It gets a function, to be called before anything else of the harness runs: most exercises do
 * without TensorFlow.js, and loading it takes longer than they do.
 */
export type MakeHarness = (tf: () => typeof TensorFlow, tools: typeof import('../../lib/tools')) => Harness;
