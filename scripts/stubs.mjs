// npm run stubs: writes exercises/NN-name.ts from solutions/NN-name.ts. For whoever changes the course: it replaces what stands there.
// npm run stubs -- --check: writes nothing, and names the stubs that are out of step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMain } from './setup/isMain.mjs';
import { main } from './setup/failure.mjs';
import { root } from './setup/paths.mjs';
import { stubPairs } from './stubs/pairs.mjs';

/** The pairs whose stub is not what the solution makes. */
export const outOfStep = (folder = root) =>
  stubPairs(folder).filter(
    ({ path, stub }) => !existsSync(path) || readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== stub,
  );

if (isMain(import.meta.url)) {
  await main(() => {
    const changed = outOfStep();
    const check = process.argv.includes('--check');
    for (const { name, path, stub } of changed) {
      if (!check) writeFileSync(path, stub);
      console.log(
        check ? `exercises/${name} is not what solutions/${name} makes: npm run stubs` : `exercises/${name} written`,
      );
    }
    if (!changed.length) console.log('All stubs are in step with their solutions.');
    return check && changed.length ? 1 : 0;
  });
}
