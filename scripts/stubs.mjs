// npm run stubs: writes exercises/NN-name.ts from solutions/NN-name.ts, and grader/help/catalogue.json from the exercises' tests. For whoever
// changes the course: it replaces what stands there.
// npm run stubs -- --check: writes nothing, and names the stubs that are out of step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMain } from './setup/isMain.mjs';
import { main } from './setup/failure.mjs';
import { root } from './setup/paths.mjs';
import { catalogue } from './stubs/catalogue.mjs';
import { stubPairs } from './stubs/pairs.mjs';

/** The pairs whose stub is not what the solution makes. */
export const outOfStep = (folder = root) =>
  stubPairs(folder).filter(
    ({ path, stub }) => !existsSync(path) || readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== stub,
  );

if (isMain(import.meta.url)) {
  await main(async () => {
    const changed = outOfStep();
    const check = process.argv.includes('--check');
    const { path: list, text } = await catalogue(root);
    const listed = existsSync(list) && readFileSync(list, 'utf8').replaceAll('\r\n', '\n') === text;
    if (!listed && !check) writeFileSync(list, text);
    if (!listed)
      console.log(`grader/help/catalogue.json ${check ? 'is not what the exercises say: npm run stubs' : 'written'}`);
    for (const { name, path, stub } of changed) {
      if (!check) writeFileSync(path, stub);
      console.log(
        check ? `exercises/${name} is not what solutions/${name} makes: npm run stubs` : `exercises/${name} written`,
      );
    }
    if (!changed.length && listed) console.log('All stubs are in step with their solutions.');
    return check && (changed.length || !listed) ? 1 : 0;
  });
}
