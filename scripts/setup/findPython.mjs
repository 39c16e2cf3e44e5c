import { spawnSync } from 'node:child_process';
import { SetupFailure } from './failure.mjs';

const install = {
  darwin: 'Install Python from https://www.python.org/downloads/ (or: brew install python).',
  win32: 'Install Python from https://www.python.org/downloads/ and tick "Add python.exe to PATH".',
  linux: 'Install it (on Debian or Ubuntu: sudo apt-get install python3 python3-venv).',
}[process.platform];

const probe =
  "import sys, json, importlib.util as u; print(json.dumps(dict(version=list(sys.version_info[:3]), path=sys.executable, venv=all(u.find_spec(m) for m in ('venv', 'ensurepip')))))";

/** The Pythons to try, best first. `PYTHON` names one; nothing else is tried then. */
function candidates(env) {
  if (env.PYTHON) return [[env.PYTHON]];
  const numbered = ['3.14', '3.13', '3.12', '3.11', '3.10'].map((version) => [`python${version}`]);
  const windows = process.platform === 'win32' ? [['py', '-3']] : [];
  return [['python3'], ['python'], ...windows, ...numbered];
}

function ask([command, ...args], env) {
  const { status, stdout } = spawnSync(command, [...args, '-I', '-c', probe], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
    windowsHide: true,
  });
  if (status !== 0) return undefined;
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const enough = ([major, minor]) => major > 3 || (major === 3 && minor >= 10);

/** Finds a Python ≥ 3.10 that can make virtual environments; throws with what is missing. */
export function findPython(env = process.env) {
  const seen = [];
  for (const candidate of candidates(env)) {
    const answer = ask(candidate, env);
    if (!answer) continue;
    seen.push(answer);
    if (enough(answer.version) && answer.venv) return { path: answer.path, version: answer.version.join('.') };
  }
  throw failure(seen, env);
}

function failure(seen, env) {
  const again = 'Then run the same command again.';
  const what = 'No Python that JupyterLab can run on';
  const withoutVenv = seen.find((python) => enough(python.version));
  if (withoutVenv) {
    const package_ = `python${withoutVenv.version.slice(0, 2).join('.')}-venv`;
    return new SetupFailure(
      what,
      `${withoutVenv.path} (${withoutVenv.version.join('.')}) has no venv module`,
      process.platform === 'linux'
        ? `On Debian or Ubuntu: sudo apt-get install python3-venv (or ${package_}). ${again}`
        : `${install} ${again}`,
    );
  }
  if (seen.length) {
    const list = seen.map((python) => `${python.path} is ${python.version.join('.')}`).join(', ');
    return new SetupFailure(
      what,
      `Python 3.10 or later is needed, and ${list}`,
      `${install} Or name another in PYTHON. ${again}`,
    );
  }
  return new SetupFailure(
    what,
    env.PYTHON ? `PYTHON names ${env.PYTHON}, which does not run` : 'no python3 or python was found on the PATH',
    `${install} ${again}`,
  );
}
