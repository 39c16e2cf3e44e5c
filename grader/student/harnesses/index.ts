import type { MakeHarness } from '../harness';

/** By the name that a test gives as its `harness`. */
export const harnesses: Readonly<Record<string, MakeHarness>> = {};
