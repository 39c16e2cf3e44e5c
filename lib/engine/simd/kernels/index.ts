// What the compiled module exports. Language: AssemblyScript (TypeScript's syntax, WebAssembly's types); why it is there: ../../README.md.
export { addProduct, multiplyRow, fillRows, addColumnSums, transpose, copyRows, clear } from './matrix';
export { addSparseProduct, addSparseOuter } from './sparse';
export { relu, reluGradient, tanh, tanhGradient } from './activations';
export { adam, sgd, scale, sumOfSquares } from './updates';
