import { backendNames, loadBackend, type BackendName } from './backends';
import type { TensorNamespace } from './tensorTypes';

export type { BackendName } from './backends';

let loaded: TensorNamespace | undefined;
let loading: Promise<TensorNamespace> | undefined;
let passedOver: string[] = [];

/**
 * Settles what computes and resolves to TensorFlow.js, ready to use. Nothing of it is loaded before the first call; every later
 * call gives the same.
 *
 * The first that this machine has of: `tensorflow` (the C++ library), `wasm`, `cpu`. The environment variable `TFJS_BACKEND`
 * forces one of the three.
 *
 * @throws RangeError when `TFJS_BACKEND` names none of the three
 * @throws Error when the backend that `TFJS_BACKEND` names does not start here, with what to do
 * @example
 * import { ready } from './lib/tensorflow';
 * const tf = await ready();
 * tf.scalar(2).square().dataSync()[0]; // → 4
 */
export function ready(): Promise<TensorNamespace> {
  // A failure is not kept: set-up may be repaired while a notebook is open.
  loading ??= settle(process.env.TFJS_BACKEND).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function settle(forced: string | undefined): Promise<TensorNamespace> {
  if (forced) return (loaded = await force(forced));
  passedOver = [];
  for (const name of backendNames) {
    try {
      return (loaded = await loadBackend[name]());
    } catch (error) {
      passedOver.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No backend of TensorFlow.js starts here (${passedOver.join('; ')}). \`npm run setup\` repairs it.`);
}

async function force(name: string): Promise<TensorNamespace> {
  if (!isBackendName(name)) {
    throw new RangeError(`TFJS_BACKEND is ${JSON.stringify(name)}, expected one of ${backendNames.join(', ')}`);
  }
  try {
    return await loadBackend[name]();
  } catch (error) {
    const todo =
      '`npm run setup` installs what is missing and says what it needs; without TFJS_BACKEND the best one here is used.';
    throw new Error(`TFJS_BACKEND is ${name}, which does not start here (${firstLine(error)}). ${todo}`, {
      cause: error,
    });
  }
}

const isBackendName = (name: string): name is BackendName => (backendNames as readonly string[]).includes(name);
const firstLine = (error: unknown): string => String(error instanceof Error ? error.message : error).split('\n')[0];

/**
 * TensorFlow.js, once `ready` has settled: `await ready()` in one cell, `tf.tensor(…)` in all later ones.
 *
 * @throws Error when it is used before that
 */
export const tf: TensorNamespace = new Proxy({} as TensorNamespace, {
  get(_target, key) {
    // Printing, awaiting or comparing this object must not need a backend.
    if (!loaded && (typeof key === 'symbol' || key === 'then' || key === 'toJSON')) return undefined;
    return settled()[key as keyof TensorNamespace];
  },
  has: (_target, key) => loaded !== undefined && key in loaded,
});

/** What computes, and why not something better. */
export function currentBackend(): { readonly name: BackendName; readonly passedOver: readonly string[] } {
  return { name: settled().getBackend() as BackendName, passedOver };
}

function settled(): TensorNamespace {
  if (!loaded) throw new Error('TensorFlow.js is not loaded yet: call `await ready()` first.');
  return loaded;
}

/** TensorFlow.js if it is loaded, for what must not load it. */
export const ifLoaded = (): TensorNamespace | undefined => loaded;
