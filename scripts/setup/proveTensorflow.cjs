// Run in a process of its own, for a broken addon can end the process that loads it: an op, a gradient, and the right numbers.
const util = require('node:util');
util.isNullOrUndefined = (value) => value === null || value === undefined;
util.isArray = Array.isArray;
const tf = require('@tensorflow/tfjs-node');

const matrix = tf.tensor2d([1, 2, 3, 4], [2, 2]);
const product = Array.from(matrix.matMul(matrix).dataSync());
const slope = tf
  .grad((x) => x.square().sum())(tf.tensor1d([3]))
  .dataSync()[0];
if (tf.getBackend() !== 'tensorflow' || product.join() !== '7,10,15,22' || slope !== 6) {
  throw new Error(`wrong numbers: ${tf.getBackend()} ${product} ${slope}`);
}
console.log('TensorFlow works');
