import type * as TensorFlow from '@tensorflow/tfjs';

/** What runs beside the student's code in place of an export: it is given the export, and the case's arguments. */
export type Harness = (exported: never, ...args: never[]) => unknown;

/**
 * A harness before it knows TensorFlow.js. It gets a function, because most exercises do without it, and loading it takes
 * longer than they do. Harnesses import nothing that is not bundled with them, and return plain data or functions.
 */
export type MakeHarness = (tf: () => typeof TensorFlow) => Harness;
