// What the compiled module exports. Language: AssemblyScript (TypeScript's syntax, WebAssembly's types); why it is there: ../../README.md.
export {
  addProduct,
  addSparseProduct,
  addSparseOuter,
  multiplyRow,
  fillRows,
  addColumnSums,
  transpose,
  copyRows,
  clear,
} from './matrix';
export { relu, reluGradient, tanh, tanhGradient } from './activations';
export { adam, sgd, scale, sumOfSquares } from './updates';
