import { wasm } from './kernelBytes';
import { webAssembly, type Memory } from './webAssembly';

type Address = number;

/** The compiled kernels on one memory: addresses in bytes, everything else in numbers. `kernels/` explains each. */
export interface Kernels {
  addProduct(
    c: Address,
    a: Address,
    rowStep: number,
    columnStep: number,
    b: Address,
    M: number,
    K: number,
    N: number,
  ): void;
  addSparseProduct(c: Address, x: Address, b: Address, M: number, K: number, N: number): void;
  addSparseOuter(c: Address, x: Address, d: Address, M: number, K: number, N: number): void;
  multiplyRow(y: Address, x: Address, b: Address, bias: Address, K: number, N: number): void;
  fillRows(c: Address, row: Address, M: number, N: number): void;
  addColumnSums(sums: Address, d: Address, M: number, N: number): void;
  transpose(b: Address, a: Address, K: number, N: number): void;
  copyRows(
    target: Address,
    targetWidth: number,
    source: Address,
    sourceWidth: number,
    rows: number,
    count: number,
  ): void;
  clear(address: Address, n: number): void;
  relu(x: Address, n: number): void;
  reluGradient(d: Address, h: Address, n: number): void;
  tanh(x: Address, n: number): void;
  tanhGradient(d: Address, h: Address, n: number): void;
  adam(
    w: Address,
    g: Address,
    m: Address,
    v: Address,
    n: number,
    stepSize: number,
    beta1: number,
    oneMinusBeta1: number,
    beta2: number,
    oneMinusBeta2: number,
    epsilon: number,
  ): void;
  sgd(w: Address, g: Address, n: number, stepSize: number): void;
  scale(x: Address, n: number, factor: number): void;
  sumOfSquares(x: Address, n: number): number;
}

let compiled: object | undefined;
let valid: boolean | undefined;

/** Whether this runtime has WebAssembly with 128-bit vectors: Node since 16. */
export function hasSimd(): boolean {
  valid ??= webAssembly !== undefined && webAssembly.validate(Buffer.from(wasm, 'base64'));
  return valid;
}

/** The kernels, working on a memory. Compiled once, at the first call. @throws Error without WebAssembly */
export function loadKernels(memory: Memory): Kernels {
  if (!webAssembly) throw new Error('this runtime has no WebAssembly');
  compiled ??= new webAssembly.Module(Buffer.from(wasm, 'base64'));
  // A copy: the exports of a module are a frozen dictionary, slower to look a function up in than a plain object.
  return { ...(new webAssembly.Instance(compiled, { env: { memory } }).exports as Kernels) };
}
