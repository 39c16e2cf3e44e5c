// The few members of WebAssembly that are used here: the kernel's compiler options leave out the library that declares it.

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface WebAssemblyLike {
  Memory: new (options: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: Memory } }) => { readonly exports: object };
  validate(bytes: Uint8Array): boolean;
}

/** Undefined where the runtime has none, such as `node --jitless`. */
export const webAssembly = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly;

const pageBytes = 65_536;

/**
 * A memory of at least so many bytes; undefined when the machine refuses. V8 reserves about 10 GB of *address space* for
 * each memory, so under a limit such as `ulimit -v` even the second small one can fail.
 */
export function makeMemory(bytes: number): Memory | undefined {
  try {
    return webAssembly && new webAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Makes an existing memory at least so many bytes long; views of its old buffer become empty. */
export function growMemory(memory: Memory, bytes: number): void {
  memory.grow(Math.max(0, Math.ceil((bytes - memory.buffer.byteLength) / pageBytes)));
}
