import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { typeErrors } from '../../../lib/proofs/child/typeErrors';

it('words and reasons are typed, under the compiler of the kernel', () => {
  expect(typeErrors(resolve('test/fixtures/proofs/types/types.ts'))).toEqual([]);
});
