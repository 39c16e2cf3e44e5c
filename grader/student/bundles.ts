import { createRequire } from 'node:module';
import type { MakeHarness } from './harness';

/** The bundles beside this one, each loaded when it is asked for. */
export const requireBundle = createRequire(__filename);

type TensorFlow = ReturnType<Parameters<MakeHarness>[0]>;

let settled = false;

/** Loads TensorFlow.js and starts its backend (0.2 s, 70 MB). */
export async function settleTensorflow(): Promise<void> {
  if (settled) return;
  await (requireBundle('./tensorflow.cjs') as { settle(): Promise<unknown> }).settle();
  settled = true;
}

/** Thrown by a harness that needs TensorFlow.js before it is there: it is settled, and the harness called again. */
export class NeedsTensorflow extends Error {}

const tensorflow = (): TensorFlow => {
  if (!settled) throw new NeedsTensorflow();
  return requireBundle('./tensorflow.cjs') as TensorFlow;
};

/** A harness by its name. */
export function harnessOf(name: string): (...args: unknown[]) => unknown {
  const { harnesses } = requireBundle('./harnesses.cjs') as { harnesses: Readonly<Record<string, MakeHarness>> };
  return harnesses[name](tensorflow, requireBundle('./tools.cjs') as Parameters<MakeHarness>[1]) as (
    ...args: unknown[]
  ) => unknown;
}
