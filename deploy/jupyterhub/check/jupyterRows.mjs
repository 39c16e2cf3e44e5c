import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { row, wrong } from './row.mjs';

const reinstall =
  'The admin: sudo node deploy/jupyterhub/install.mjs, in the course (with --environment DIR, if the servers have their own).';

/** JupyterLab, the kernel's registration, and a kernel that starts, computes with the library, and ends with its server. */
export async function jupyterRows({ quick = false, clone = root, env = process.env } = {}) {
  const python = pythonOfServer(env);
  let spec;
  const rows = [
    row(
      'JupyterLab',
      () => versions(python),
      `${reinstall} Learners must be able to read the Python environment: not below a home folder.`,
    ),
    row('the kernel is registered', () => (spec = kernelspec(python)).argv.join(' '), reinstall),
  ];
  if (!spec) return rows;
  rows.push(
    row(
      'its programs are there',
      () => {
        const absent = spec.argv.find((part) => part.startsWith('/') && !existsSync(part));
        return absent ? wrong(`there is no ${absent}`) : 'all';
      },
      reinstall,
    ),
    row(
      'the kernel ends with its server',
      () =>
        process.platform !== 'linux' || spec.argv.includes('--pdeathsig')
          ? 'at once'
          : wrong('setpriv is not in its command'),
      `Install util-linux (setpriv). ${reinstall}`,
    ),
  );
  if (!quick && rows.every(({ todo }) => !todo))
    rows.push(
      row(
        'a kernel starts and computes',
        () => kernel(python, clone),
        'What it said is above; npm run hub:check again, then the admin.',
      ),
    );
  return rows;
}

/** The Python of the server that this terminal runs in: its folder comes first in PATH. */
function pythonOfServer(env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const folder = folders.find((each) => existsSync(join(each, 'jupyterhub-singleuser')));
  return folder && join(folder, 'python');
}

function ask(python, program, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', program], {
    encoding: 'utf8',
    timeout: 120_000,
    ...options,
  });
  if (error?.code === 'ETIMEDOUT') wrong('no answer within two minutes');
  if (error) wrong(`${python} does not start (${error.code})`);
  if (status !== 0) wrong(stderr.trim().split('\n').at(-1) || `${python} ended with ${status}`);
  return stdout.trim();
}

function versions(python) {
  if (!python) wrong('no jupyterhub-singleuser on the PATH: is this a terminal of the hub?');
  return ask(
    python,
    'import jupyterlab, jupyterhub, nbgitpuller; print(jupyterlab.__version__, "under JupyterHub", jupyterhub.__version__)',
  );
}

function kernelspec(python) {
  if (!python) wrong('not known without JupyterLab');
  const program =
    'import json; from jupyter_client.kernelspec import KernelSpecManager as M; print(json.dumps(M().get_kernel_spec("course-ts").to_dict()))';
  return JSON.parse(ask(python, program));
}

/** Types, the library and a number, through the real kernel. */
const code = "import { near } from './lib/index';\nconsole.log(near(0.1 + 0.2, 0.3, 1e-12) ? 6 * 7 : 0);";
const driver = `
import time
from jupyter_client.manager import start_new_kernel
began = time.monotonic()
manager, client = start_new_kernel(kernel_name="course-ts", startup_timeout=90)
ready = time.monotonic() - began
said = []
try:
    client.execute_interactive(${JSON.stringify(code)}, timeout=90, output_hook=lambda m: said.append(m["content"].get("text") or " ".join(m["content"].get("traceback", []))))
finally:
    manager.shutdown_kernel(now=True)
text = "".join(said).strip()
assert text == "42", text or "it printed nothing"
print(f"yes, after {ready:.1f} s; the library after {time.monotonic() - began:.1f} s")
`;

const kernel = (python, clone) => ask(python, driver, { cwd: join(clone, 'notebooks') });
