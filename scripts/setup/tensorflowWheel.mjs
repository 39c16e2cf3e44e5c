import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './explain.mjs';
import { wheelFile } from './paths.mjs';
import { pip } from './python.mjs';
import { unzip } from './unzip.mjs';

/** The C library, and of the headers those that tfjs-node's addon includes. */
const wanted =
  /^tensorflow\/(libtensorflow_(cc|framework)\.so\.2$|include\/(tensorflow\/c\/|tensorflow\/core\/platform\/ctstring|tsl\/platform\/ctstring|xla\/tsl\/c\/))/;

/** Only for this system does the wheel hold a C library that the addon can use. */
export const wheelFits = () => process.platform === 'linux' && process.arch === 'x64';

/** Downloads the pinned wheel (pip checks its hash) and leaves the library in `target`/tensorflow; throws with the reason. */
export async function fetchWheel(target, temporary) {
  if (existsSync(join(target, 'tensorflow'))) return;
  const folder = join(temporary, 'wheel');
  // Any Python can fetch it when its tag is named.
  const tag = [
    '--only-binary=:all:',
    '--implementation=cp',
    '--python-version=311',
    '--platform=manylinux_2_27_x86_64',
  ];
  const result = await pip(['download', '--no-deps', '--require-hashes', ...tag, '-d', folder, '-r', wheelFile], {
    log: 'tensorflow',
  });
  if (result.code !== 0)
    throw new Error(`the tensorflow-cpu wheel: ${explain(result.output, 'PyPI', result.logFile)[0]}`);
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  await unzip(join(folder, wheel), temporary, (name) => wanted.test(name));
  rmSync(folder, { recursive: true });
  mkdirSync(target, { recursive: true });
  renameSync(join(temporary, 'tensorflow'), join(target, 'tensorflow'));
}
