import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernels } from '../../../scripts/build-kernels.mjs';

it('kernelBytes.ts is what the sources compile to, to the byte', async () => {
  const committed = readFileSync(new URL('../../../lib/engine/simd/kernelBytes.ts', import.meta.url), 'utf8');
  expect((await compileKernels()) === committed, 'run `npm run build:kernels`').toBe(true);
});
