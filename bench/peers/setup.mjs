// node bench/peers/setup.mjs: PyTorch and Gymnasium in a virtual environment of their own, and the C program compiled.
// All of it lies in .course/peers, which git ignores; the course itself needs none of it. A CPU build of PyTorch is
// enough, and spares gigabytes: where pip would fetch another, PIP_EXTRA_INDEX_URL or PIP_FIND_LINKS can name one.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from '../../scripts/setup/findPython.mjs';
import { courseFolder } from '../../scripts/setup/paths.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(courseFolder, 'peers');
const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

function run(command, args, what) {
  console.log(what);
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    console.error(`  ${what}: did not work${error ? ` (${error.message})` : ''}; bench goes on without`);
  return status === 0;
}

mkdirSync(folder, { recursive: true });
const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '-r', join(here, 'requirements.txt')];
if (run(findPython().path, ['-m', 'venv', folder], 'A virtual environment for PyTorch')) {
  run(python, pip, 'PyTorch and Gymnasium (some hundred megabytes)');
}
// Without -march the compiler keeps to vectors of 128 bits, as WebAssembly does.
run(process.env.CC ?? 'gcc', ['-O3', join(here, 'reinforce.c'), '-lm', '-o', join(folder, 'reinforce')], 'C');
