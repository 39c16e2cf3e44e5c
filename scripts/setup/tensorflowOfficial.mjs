import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { download } from './download.mjs';
import { runCommand } from './runCommand.mjs';

/** What tfjs-node 4.22.0's own installer fetches: the C library and the addon, per system. */
const tfjsVersion = '4.22.0';
const libraries = {
  'linux-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz',
  'linux-arm64': 'tf-builds/libtensorflow_r2_7_linux_arm64.tar.gz',
  'darwin-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-darwin-x86_64-2.9.1.tar.gz',
  'darwin-arm64': 'tf-builds/libtensorflow_r2_7_darwin_arm64_cpu.tar.gz',
  'win32-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-windows-x86_64-2.9.1.zip',
};
const addonSystem = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The addresses of both files; TFJS_NODE_CDN_STORAGE names a mirror, as for tfjs-node's own installer. */
export function officialAddresses(env = process.env, platform = process.platform, arch = process.arch) {
  const base = (env.TFJS_NODE_CDN_STORAGE || 'https://storage.googleapis.com/').replace(/\/*$/, '/');
  const library = libraries[`${platform}-${arch}`];
  if (!library) return undefined;
  const ending = platform === 'win32' ? 'zip' : 'tar.gz';
  return {
    library: base + library,
    addon: `${base}tf-builds/pre-built-binary/napi-v8/${tfjsVersion}/CPU-${addonSystem[platform]}-${tfjsVersion}.${ending}`,
  };
}

/** Fetches the official prebuilt files into `target` (deps/ and lib/napi-v8/, as tfjs-node has them); throws with the reason. */
export async function fetchOfficial(target, { env = process.env, limits } = {}) {
  const addresses = officialAddresses(env);
  if (!addresses) throw new Error(`there are no prebuilt files for ${process.platform} on ${process.arch}`);
  // One after the other: a closed host costs one time limit, and the small file tells first.
  for (const [name, address] of [
    ['addon', addresses.addon],
    ['library', addresses.library],
  ]) {
    const archive = join(target, address.split('/').at(-1));
    await download(address, archive, limits);
    await unpack(archive, join(target, name));
    rmSync(archive);
  }
  place(target);
}

/** `tar` is part of Linux, macOS and Windows 10; Windows' reads zip files too. */
async function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  const { code, output } = await runCommand('tar', ['-xf', archive, '-C', folder], { log: 'tensorflow' });
  if (code !== 0) throw new Error(`${archive} cannot be unpacked: ${output.trim().split('\n')[0]}`);
}

function place(target) {
  const files = readdirSync(join(target, 'addon'), { recursive: true });
  const addon = files.find((file) => String(file).endsWith('tfjs_binding.node'));
  if (!addon) throw new Error('the prebuilt archive holds no tfjs_binding.node');
  const home = join(target, 'lib', 'napi-v8');
  mkdirSync(home, { recursive: true });
  renameSync(join(target, 'addon', String(addon)), join(home, 'tfjs_binding.node'));
  rmSync(join(target, 'addon'), { recursive: true });
  renameSync(join(target, 'library'), join(target, 'deps'));
  // Windows looks for a library beside the addon only.
  if (process.platform === 'win32') {
    const dll = readdirSync(join(target, 'deps'), { recursive: true }).find((file) =>
      String(file).endsWith('tensorflow.dll'),
    );
    if (dll) cpSync(join(target, 'deps', String(dll)), join(home, 'tensorflow.dll'));
  }
}
