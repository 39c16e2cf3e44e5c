import { resolve } from 'node:path';
import ts from '@tslab/typescript-for-tslab';
import { expect, it } from 'vitest';
import { typeErrors } from '../../../lib/proofs/child/typeErrors';

it('words and reasons are typed, under the compiler of the kernel', () => {
  expect(typeErrors(resolve('test/fixtures/proofs/types/types.ts'))).toEqual([]);
});

it('every type of the proofs has a name: the kernel writes declarations, and refuses a cell where one has none', () => {
  const program = ts.createProgram([resolve('lib/proofs/index.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    types: ['node'],
    strict: true,
    esModuleInterop: true,
    skipLibCheck: true,
    declaration: true,
  });
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.includes('lib/proofs/'));
  const found = ours.flatMap((file) => program.getDeclarationDiagnostics(file));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
});
