import { kernelOutput } from './kernelOutput';

/** One result in several forms (MIME type → content); the notebook shows the richest form that it can. */
export type Bundle = Readonly<Record<string, unknown>>;

/** A picture that is on display and can be drawn again in the same place. */
export interface Shown {
  update(bundle: Bundle): void;
}

/** Where pictures go: the notebook's cell, nowhere, or a test's list. */
export interface Output {
  show(bundle: Bundle): Shown;
}

/** Outside the kernel (Vitest, tsx, a script) pictures go nowhere, so that code that draws runs there as it is. */
const nowhere: Output = { show: () => ({ update: () => {} }) };

let chosen: Output | undefined;

/** The place where pictures go: what `setOutput` chose, else the notebook's cell, else nowhere. */
export function currentOutput(): Output {
  return chosen ?? kernelOutput() ?? nowhere;
}

/**
 * Sends all pictures to another place, or (without an argument) back to the notebook's cell.
 *
 * @example
 * const recorded = recordingOutput();
 * setOutput(recorded);
 * showTable([{ seed: 1, score: 500 }]);
 * setOutput();
 * Object.keys(recorded.bundles[0]); // → ['text/html', 'text/plain']
 */
export function setOutput(output?: Output): void {
  chosen = output;
}

/** An output that keeps every bundle, shown or updated, in order. */
export interface RecordingOutput extends Output {
  readonly bundles: Bundle[];
  /** How many of the bundles are updates of an earlier one. */
  readonly updates: () => number;
}

/**
 * Returns an output that only records, for tests and scripts.
 *
 * @example
 * import { recordingOutput } from './lib/index';
 * const output = recordingOutput();
 * output.show({ 'text/plain': 'a pole' }).update({ 'text/plain': 'it falls' });
 * output.updates(); // → 1
 */
export function recordingOutput(): RecordingOutput {
  const bundles: Bundle[] = [];
  let updates = 0;
  return {
    bundles,
    updates: () => updates,
    show(bundle) {
      bundles.push(bundle);
      return {
        update(next) {
          updates += 1;
          bundles.push(next);
        },
      };
    },
  };
}
