import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddon, findCompiler } from './buildAddon.mjs';
import { isDiskFull } from './failure.mjs';
import { linkTree } from './linkTree.mjs';
import { courseFolder, modulesFolder, root, wheelFile } from './paths.mjs';
import { runCommand } from './runCommand.mjs';
import { fingerprint, readStamp, writeStamp } from './stamp.mjs';
import { fetchOfficial } from './tensorflowOfficial.mjs';
import { fetchWheel, wheelFits } from './tensorflowWheel.mjs';

const store = join(courseFolder, 'tensorflow');
const native = join(store, 'native');
const temporary = join(store, 'unfinished');
const stampFile = join(store, 'done.json');
const addonFile = join(modulesFolder, '@tensorflow', 'tfjs-node', 'lib', 'napi-v8', 'tfjs_binding.node');

const lockedVersion = () =>
  readStamp(join(root, 'package-lock.json')).packages['node_modules/@tensorflow/tfjs-node'].version;
const key = () => fingerprint(lockedVersion(), readFileSync(wheelFile, 'utf8'), process.platform, process.arch);

/** Which backend set-up arrived at, and why: `{ backend, why }`. */
export const tensorflowState = () => readStamp(stampFile);

/**
 * Nothing is left to do: the native part is in place; or it could not be had before, and that has not changed. A failed download is
 * tried again only when somebody asks (`npm run setup`): every start would wait for it.
 */
export function tensorflowReady({ retry = false } = {}) {
  const stamp = tensorflowState();
  if (stamp?.key !== key()) return false;
  if (stamp.backend === 'tensorflow') return existsSync(addonFile) && existsSync(native);
  return !retry && stamp.compiler === Boolean(findCompiler());
}

/**
 * Gets the native part of tfjs-node: the official prebuilt files, else the library from TensorFlow's wheel and a build of the addon.
 * `venv` and `packages` are promises of what the single steps need, so that all runs side by side.
 * A machine where neither can be had is no failure: the course runs on WebAssembly there.
 */
export async function prepareTensorflow({ venv, packages, say }) {
  if (tensorflowState()?.key === key() && existsSync(native)) {
    await packages;
    if (await arrives(say)) return;
  }
  rmSync(temporary, { recursive: true, force: true });
  const compiler = findCompiler();
  const reasons = [];
  for (const [name, way] of ways(compiler, venv, packages)) {
    try {
      const target = join(temporary, 'native');
      await way(target);
      await packages;
      rmSync(native, { recursive: true, force: true });
      mkdirSync(store, { recursive: true });
      renameSync(target, native);
      const proof = await install();
      if (proof !== undefined) throw new Error(`the files do not work on this machine (${proof})`);
      return finish({ backend: 'tensorflow', why: name, compiler: Boolean(compiler) }, say);
    } catch (error) {
      if (error.fatal) throw error.fatal;
      rmSync(native, { recursive: true, force: true });
      // No property of this machine: WebAssembly must not stand in for it until somebody asks again.
      if (isDiskFull(error)) throw error;
      reasons.push(`${name}: ${error.message}`);
      say(`TensorFlow, ${name}: not possible here (${error.message})`);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  await packages;
  const wasm = existsSync(join(modulesFolder, '@tensorflow', 'tfjs-backend-wasm', 'package.json'));
  finish({ backend: wasm ? 'wasm' : 'cpu', why: reasons.join('; '), compiler: Boolean(compiler) }, say);
}

function* ways(compiler, venv, packages) {
  yield ['the official prebuilt files', (target) => fetchOfficial(target)];
  yield [
    "the library from PyPI's tensorflow-cpu and a build of the addon",
    async (target) => {
      if (!wheelFits()) throw new Error(`the wheel has no library for ${process.platform} on ${process.arch}`);
      if (!compiler)
        throw new Error('there is no C++ compiler (on Debian or Ubuntu: sudo apt-get install g++, then npm run setup)');
      // What fails there is told by the step that it belongs to.
      await venv.catch((error) => Promise.reject(Object.assign(new Error(), { fatal: error })));
      const library = join(store, `library-${key()}`);
      await fetchWheel(library, temporary);
      await packages.catch((error) => Promise.reject(Object.assign(new Error(), { fatal: error })));
      await buildAddon(compiler, library, target);
      rmSync(library, { recursive: true, force: true });
    },
  ];
}

/** Links the native part into node_modules and proves it in a process of its own; resolves to what is wrong, if anything is. */
async function install() {
  linkTree(native, join(modulesFolder, '@tensorflow', 'tfjs-node'));
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' };
  const proof = await runCommand(process.execPath, [join(root, 'scripts', 'setup', 'proveTensorflow.cjs')], {
    env,
    log: 'tensorflow',
    timeout: 60_000,
  });
  if (proof.code === 0) return undefined;
  for (const part of ['deps', 'lib'])
    rmSync(join(modulesFolder, '@tensorflow', 'tfjs-node', part), { recursive: true, force: true });
  return (
    proof.output
      .split('\n')
      .find((line) => /Error|cannot/.test(line))
      ?.trim() ?? `it ended with ${proof.signal ?? proof.code}`
  );
}

/** After a new `npm ci` the native part only has to be linked again. */
async function arrives(say) {
  const stamp = tensorflowState();
  if (stamp.backend !== 'tensorflow' || (await install()) !== undefined) return false;
  finish(stamp, say);
  return true;
}

function finish({ backend, why, compiler }, say) {
  writeStamp(stampFile, { key: key(), backend, why, compiler });
  say(
    backend === 'tensorflow'
      ? `TensorFlow's native library: ${why}`
      : `The course will compute with the ${backend} backend (slower for large batches)`,
  );
}
