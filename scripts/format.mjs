// npm run format [-- files]: writes Prettier's format.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { main } from './setup/failure.mjs';
import { modulesFolder, root } from './setup/paths.mjs';

await main(async () => {
  await setUp();
  const files = process.argv.slice(2);
  const prettier = join(modulesFolder, 'prettier', 'bin', 'prettier.cjs');
  return spawnSync(process.execPath, [prettier, '--write', '--log-level=warn', ...(files.length ? files : [root])], {
    stdio: 'inherit',
  }).status;
});
