// What the compiled module exports. Language: AssemblyScript (TypeScript's syntax, WebAssembly's types), see README.md.
export { addProduct, multiplyRow, fillRows, addColumnSums, transpose, copyRows, clear } from './matrix';
export { relu, reluGradient, tanh, tanhGradient } from './activations';
export { adam, sgd, scale, sumOfSquares } from './updates';
