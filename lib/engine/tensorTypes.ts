// The little of TensorFlow.js's types that the library itself uses. Its own declarations are six hundred files, which every notebook
// would compile that imports lib/index; lib/tensorflow has them for notebooks that work with TensorFlow.

/** A tensor, as far as losses here need one. */
export interface Tensor {
  readonly size: number;
  readonly shape: number[];
  add(b: Tensor | number): Tensor;
  sub(b: Tensor | number): Tensor;
  mul(b: Tensor | number): Tensor;
  div(b: Tensor | number): Tensor;
  matMul(b: Tensor): Tensor;
  exp(): Tensor;
  neg(): Tensor;
  square(): Tensor;
  sign(): Tensor;
  relu(): Tensor;
  tanh(): Tensor;
  sum(axis?: number): Tensor;
  mean(axis?: number): Tensor;
  asScalar(): Tensor;
  reshape(shape: number[]): Tensor;
  /** Losses and gradients are float32. */
  dataSync(): Float32Array;
}

export interface Variable extends Tensor {
  readonly name: string;
  assign(value: Tensor): void;
}

/** The state of TensorFlow.js's engine that an interrupt can leave in disorder. */
export interface EngineState {
  scopeStack: unknown[];
  gradientDepth: number;
  kernelDepth: number;
  activeScope: unknown;
  activeTape: readonly { readonly saved?: readonly Tensor[] }[] | null;
}

/** What a kernel reads and writes, on the backends that compute in JavaScript's reach. */
export type DataArray = Float32Array | Int32Array;
export interface KernelTensor {
  readonly dataId: object;
  readonly shape: number[];
  readonly dtype: string;
}
export interface KernelContext {
  readonly inputs: Readonly<Record<string, KernelTensor>>;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly backend: {
    readSync(dataId: object): unknown;
    write(values: DataArray, shape: number[], dtype: string): object;
  };
}

/** The namespace of TensorFlow.js, as far as the library calls it. */
export interface TensorNamespace {
  tensor1d(values: ArrayLike<number>, dtype?: 'float32' | 'int32'): Tensor;
  tensor2d(values: ArrayLike<number>, shape: [number, number]): Tensor;
  variable(initial: Tensor): Variable;
  logSoftmax(logits: Tensor): Tensor;
  oneHot(indices: Tensor, depth: number): Tensor;
  tidy<T>(f: () => T): T;
  dispose(tensors: readonly Tensor[]): void;
  variableGrads(f: () => Tensor, variables: Variable[]): { value: Tensor; grads: Record<string, Tensor> };
  customGrad(
    f: (
      x: Tensor,
      save: (tensors: Tensor[]) => void,
    ) => { value: Tensor; gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor },
  ): (x: Tensor) => Tensor;
  scatterND(indices: Tensor, updates: Tensor, shape: number[]): Tensor;
  zerosLike(x: Tensor): Tensor;
  getKernel(kernelName: string, backendName: string): unknown;
  getGradient(kernelName: string): unknown;
  registerKernel(kernel: {
    kernelName: string;
    backendName: string;
    kernelFunc: (context: KernelContext) => KernelTensor;
  }): void;
  registerGradient(gradient: {
    kernelName: string;
    inputsToSave: string[];
    gradFunc: (dy: Tensor, saved: Tensor[]) => Record<string, () => Tensor>;
  }): void;
  engine(): { readonly state: EngineState; endScope(): void };
  readonly version: { readonly tfjs: string };
  memory(): { readonly numTensors: number };
  getBackend(): string;
  setBackend(name: string): Promise<boolean>;
  backend(): unknown;
  ready(): Promise<void>;
}
