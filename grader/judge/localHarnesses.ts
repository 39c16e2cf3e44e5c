import { ready, tf } from '../../lib/tensorflow';
import * as tools from '../../lib/tools';
import type { Harness } from '../student/harness';
import { harnesses } from '../student/harnesses';
import type { Exercise } from './exercise';

/** All harnesses, for a module of ours that runs in this process. TensorFlow.js is loaded only for exercises that compute with it. */
export async function localHarnesses({ tensorflow }: Exercise): Promise<Record<string, Harness>> {
  if (tensorflow) await ready();
  return Object.fromEntries(Object.entries(harnesses).map(([name, make]) => [name, make(() => tf, tools)]));
}
