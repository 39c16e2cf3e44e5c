// node scripts/run.mjs NAME [arguments]: sets up what is missing, then runs scripts/NAME.ts (or .mjs) of the course.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';
import { main, SetupFailure } from './setup/failure.mjs';
import { modulesFolder, root } from './setup/paths.mjs';
import { jupyterEnvironment } from './start/jupyterEnvironment.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const file = ['ts', 'mjs']
    .map((ending) => join(root, 'scripts', `${name}.${ending}`))
    .find((path) => existsSync(path));
  if (!file)
    throw new SetupFailure(
      'node scripts/run.mjs',
      `there is no scripts/${name}.ts`,
      'Name a script of the scripts folder.',
      { code: 2 },
    );
  await setUp();
  const tsx = pathToFileURL(join(modulesFolder, 'tsx', 'dist', 'loader.mjs')).href;
  const child = spawn(process.execPath, ['--import', tsx, file, ...args], {
    stdio: 'inherit',
    env: jupyterEnvironment(),
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal])),
  );
});
