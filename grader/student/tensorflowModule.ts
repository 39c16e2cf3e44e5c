// What answers to '../lib/tensorflow' beside a submission: TensorFlow.js has been settled before the submission is loaded.
import { createRequire } from 'node:module';

type TensorFlow = Record<string, unknown> & { getBackend(): string };

export const tf = createRequire(__filename)('./tensorflow.cjs') as TensorFlow;

export const ready = async (): Promise<TensorFlow> => tf;

export const currentBackend = (): { name: string; passedOver: string[] } => ({ name: tf.getBackend(), passedOver: [] });
