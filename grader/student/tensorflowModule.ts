// What answers to '../lib/tensorflow' beside a submission. TensorFlow.js is loaded when it is first used.
import { createRequire } from 'node:module';

type TensorFlow = Record<string | symbol, unknown>;

const requireBundle = createRequire(__filename);
let loaded: TensorFlow | undefined;
const load = (): TensorFlow => (loaded ??= requireBundle('./tensorflow.cjs') as TensorFlow);

export const tf: TensorFlow = new Proxy({} as TensorFlow, {
  get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : load()[key]),
  has: (_target, key) => key in load(),
});

export const ready = async (): Promise<TensorFlow> => load();

export const currentBackend = (): { name: string; passedOver: string[] } => ({ name: 'cpu', passedOver: [] });
