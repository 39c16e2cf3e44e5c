import { ready, tf } from '../../lib/tensorflow';
import { harnesses, type HarnessName } from '../student/harnesses/index';
import type { Harness } from '../student/harnesses/harness';
import type { Exercise } from './exercise';

/** Harnesses that differentiate a student's loss. */
const NEED_TENSORFLOW: ReadonlySet<HarnessName> = new Set(['lossGradient']);

/** The harnesses in this process, for `localStudent`. TensorFlow.js is loaded where one of the exercise's tests needs it. */
export async function localHarnesses(exercise: Exercise): Promise<Record<string, Harness>> {
  if (exercise.tests.some((test) => 'harness' in test && NEED_TENSORFLOW.has(test.harness as HarnessName)))
    await ready();
  return Object.fromEntries(Object.entries(harnesses).map(([name, make]) => [name, make(() => tf)]));
}
