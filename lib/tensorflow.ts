// What a notebook may use of TensorFlow.js, with all of its types. Apart from lib/index, which loads nothing of it and knows only the
// types of tensorTypes.ts. Importing this loads nothing either: `await ready()` does.
import type * as tfTypes from '@tensorflow/tfjs';
import { ready as settle, tf as settled } from './engine/tensorflow';

export { currentBackend, type BackendName } from './engine/tensorflow';
export { repairEngine } from './engine/repairEngine';

export type TensorFlow = typeof tfTypes;

/** Loads TensorFlow.js and settles its backend, see `engine/tensorflow.ts`. */
export const ready = settle as () => Promise<unknown> as () => Promise<TensorFlow>;

/** TensorFlow.js, once `await ready()` has settled it. */
export const tf = settled as unknown as TensorFlow;
