import { repairGatherGradients } from './gatherGradients';
import type { TensorNamespace } from './tensorTypes';

/** What computes: TensorFlow's own C++ library, WebAssembly, or plain JavaScript. */
export type BackendName = 'tensorflow' | 'wasm' | 'cpu';

/** Best first: the order in which `ready` tries them. */
export const backendNames: readonly BackendName[] = ['tensorflow', 'wasm', 'cpu'];

/** Each loads its packages when it is called, never when this file is imported, and resolves to tf with that backend set. */
export const loadBackend: Record<BackendName, () => Promise<TensorNamespace>> = {
  async tensorflow() {
    await repairNodeUtil();
    process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'; // else TensorFlow's start-up log fills the terminal
    process.env.TF_ENABLE_ONEDNN_OPTS ??= '0'; // it logs whatever the level is
    return start(await load('@tensorflow/tfjs-node'), 'tensorflow');
  },
  async wasm() {
    const tf = await load('@tensorflow/tfjs');
    await load('@tensorflow/tfjs-backend-wasm'); // registers itself, and finds its .wasm files beside itself
    return start(tf, 'wasm');
  },
  async cpu() {
    const tf = await start(await load('@tensorflow/tfjs'), 'cpu');
    (tf.backend() as unknown as { firstUse: boolean }).firstUse = false; // else its first use prints an advertisement
    return tf;
  },
};

async function start(tf: TensorNamespace, name: BackendName): Promise<TensorNamespace> {
  if (!(await tf.setBackend(name))) throw new Error(`the backend ${name} does not start`);
  await tf.ready();
  printShortly(tf);
  repairGatherGradients(tf);
  return tf;
}

/** `await ready()` at the end of a cell prints what it gives: one line instead of some hundred names. */
function printShortly(tf: TensorNamespace): void {
  const value = (): string => `TensorFlow.js ${tf.version.tfjs}, computing with ${tf.getBackend()}`;
  Object.defineProperty(tf, Symbol.for('nodejs.util.inspect.custom'), { value, configurable: true });
}

/**
 * A package of TensorFlow.js under each loader: compiled to CommonJS, import() gives what the package exports; as an ES module
 * it gives a namespace whose default that is. The name is a variable so that no types are loaded, see tensorTypes.ts. Where there is a
 * `require`, it spares Node reading 3 MB twice to find the names of what they export (0.2 s).
 */
async function load(name: string): Promise<TensorNamespace> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const loaded = typeof require === 'function' ? require(name) : await import(/* @vite-ignore */ name);
  const module = loaded as TensorNamespace & { default?: TensorNamespace };
  return module.default ?? module;
}

/**
 * tfjs-node 4.22.0 calls two functions of node:util that Node 23 removed and Node 22 warns about: nearly every operation fails
 * without them. Repaired upstream and never released.
 */
async function repairNodeUtil(): Promise<void> {
  const { default: util } = (await import('node:util')) as unknown as { default: Record<string, unknown> };
  util.isNullOrUndefined = (value: unknown) => value === null || value === undefined;
  util.isArray = Array.isArray;
}
