// What a notebook may use of TensorFlow.js. Apart from lib/index, which loads nothing of it. Importing this loads nothing either:
// `await ready()` does.
export { currentBackend, ready, tf, type BackendName, type TensorFlow } from './engine/tensorflow';
export { repairEngine } from './engine/repairEngine';
