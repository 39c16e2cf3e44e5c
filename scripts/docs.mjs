// npm run docs: the library's reference pages, from the comments in lib/, into dist/api. A warning is an error.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setUp } from './setup.mjs';
import { main } from './setup/failure.mjs';
import { root } from './setup/paths.mjs';

await main(async () => {
  await setUp();
  const typedoc = join(dirname(createRequire(import.meta.url).resolve('typedoc/package.json')), 'bin', 'typedoc');
  return spawnSync(process.execPath, [typedoc], { cwd: root, stdio: 'inherit' }).status ?? 1;
});
