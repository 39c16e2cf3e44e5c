// TensorFlow.js as a submission gets it: pure JavaScript on the CPU. The same numbers on every machine, every gradient (on WebAssembly
// `gather` has none), and no native code. A bundle of its own: it is large, and loaded only where it is asked for.
import * as tf from '@tensorflow/tfjs';

tf.env().set('IS_TEST', true); // else its first use prints an advertisement
void tf.setBackend('cpu');

export * from '@tensorflow/tfjs';
