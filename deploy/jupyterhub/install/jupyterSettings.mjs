import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupFailure } from '../../../scripts/setup/failure.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import { pageSettings } from '../../../scripts/start/pageSettings.mjs';

const laptop = join(root, 'scripts', 'start', 'jupyter-config');

/** Without language servers (200 MB a learner) and without an extension manager: nobody can install into what all share. */
const lean = { ServerApp: { jpserver_extensions: { jupyter_lsp: false } }, LabApp: { extension_manager: 'readonly' } };

/** A kernel that did nothing for 20 minutes ends, its page open or not: 200 MB are free. One that trains stays. */
const culling = { cull_idle_timeout: 1200, cull_interval: 120, cull_connected: true, cull_busy: false };

/** Sets the learners' JupyterLab as npm start sets it, and ends kernels that nobody uses. What an admin had set stays. */
export function writeJupyterSettings(environment) {
  const folder = join(environment, 'etc', 'jupyter');
  const server = readJson(join(laptop, 'jupyter_server_config.json'));
  Object.assign(server.MappingKernelManager, culling);
  Object.assign(server, {
    ServerApp: { ...lean.ServerApp, ...pageSettings.ServerApp },
    LabApp: { ...server.LabApp, ...lean.LabApp, ...pageSettings.LabApp },
  });
  merge(join(folder, 'jupyter_server_config.json'), server);
  const overrides = join('labconfig', 'default_setting_overrides.json');
  merge(join(folder, overrides), readJson(join(laptop, overrides)));
}

function merge(file, ours) {
  const merged = existsSync(file) ? under(readJson(file), ours) : ours;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(merged, null, 2)}\n`);
}

/** `ours` where `theirs` says nothing. */
function under(theirs, ours) {
  const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isObject(theirs) || !isObject(ours)) return theirs;
  const merged = { ...theirs };
  for (const [key, value] of Object.entries(ours)) merged[key] = key in theirs ? under(theirs[key], value) : value;
  return merged;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SetupFailure(
      `Reading ${file}`,
      error.message,
      'Repair or remove the file, then run the same command again.',
    );
  }
}
