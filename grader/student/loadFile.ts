import { compileFunction } from 'node:vm';
import { requireBundle } from './bundles';
import { importable, importName, isImportable } from './importable';

type Exports = Record<string, unknown>;

/** Thrown by the submission's `require`; a verdict of its own. */
export class ForbiddenImport extends Error {}

/** What a submission gets for a name. */
function requireAllowed(name: string): unknown {
  if (!isImportable(name)) throw new ForbiddenImport(name);
  return requireBundle(`./${importable[importName(name)]}.cjs`);
}

/** Runs a submission's JavaScript and returns what it exports. */
export function loadFile(file: string, code: string): Exports {
  const module = { exports: {} as Exports };
  const run = compileFunction(code, ['exports', 'require', 'module'], { filename: file }) as (
    ...given: unknown[]
  ) => unknown;
  run.call(module.exports, module.exports, requireAllowed, module);
  return module.exports;
}
