import { accessSync, constants, linkSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { modulesFolder } from './paths.mjs';
import { runCommand } from './runCommand.mjs';

/** The C++ compiler: CXX, or the first of the usual names on the PATH. */
export function findCompiler(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const names = env.CXX ? [env.CXX] : ['g++', 'clang++', 'c++'];
  return names
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Compiles tfjs-node's two C++ files against the wheel's library: `library`/tensorflow → `target`/{deps/lib,lib/napi-v8}.
 * Called without node-gyp: that needs make and Python besides, and make cannot work in a path with a space. The addon uses Node-API
 * only, whose headers come from npm, so one build fits every Node release.
 */
export async function buildAddon(compiler, library, target) {
  const source = join(library, 'tensorflow');
  const deps = join(target, 'deps', 'lib');
  const home = join(target, 'lib', 'napi-v8');
  mkdirSync(deps, { recursive: true });
  mkdirSync(home, { recursive: true });
  const shared = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
  for (const name of shared) linkSync(join(source, name), join(deps, name));
  const binding = join(modulesFolder, '@tensorflow', 'tfjs-node', 'binding');
  const args = [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w', '-DNAPI_VERSION=8', '-DBUILDING_NODE_EXTENSION'],
    ...['-I', join(source, 'include'), '-I', join(modulesFolder, 'node-api-headers', 'include')],
    ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => join(binding, name)),
    ...shared.map((name) => join(deps, name)),
    ...['-Wl,-rpath,$ORIGIN/../../deps/lib', '-o', join(home, 'tfjs_binding.node')],
  ];
  const { code, output, logFile } = await runCommand(compiler, args, { log: 'tensorflow' });
  if (code !== 0) {
    const line = output.split('\n').find((text) => /error/i.test(text)) ?? output.trim().split('\n').at(-1);
    throw new Error(`${compiler} could not build the addon (${line.trim()}; the rest is in ${logFile})`);
  }
}
