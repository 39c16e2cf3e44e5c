import { harnesses } from '../student/harnesses';
import type { Exercise } from './exercise';
import type { Harness } from './localStudent';

/** The harnesses that an exercise's tests name, for a module of ours that runs in this process. TensorFlow.js is loaded only for them. */
export async function localHarnesses({ tests }: Exercise): Promise<Record<string, Harness>> {
  const names = tests.flatMap((test) => ('harness' in test && test.harness ? [test.harness] : []));
  if (names.length === 0) return {};
  const [{ ready }, tools] = await Promise.all([import('../../lib/tensorflow'), import('../../lib/tools')]);
  const tf = await ready();
  return Object.fromEntries(names.map((name) => [name, harnesses[name](() => tf, tools)]));
}
