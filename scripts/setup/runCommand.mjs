import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { logFolder, root } from './paths.mjs';

const running = new Set();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Runs a program (no shell, so a path with a space is no matter) and resolves to its exit code and all it printed. */
export function runCommand(command, args, { log, env = process.env, cwd = root, timeout } = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const file = log && openLog(log);
    file?.write(`> ${[command, ...args].join(' ')}\n`);
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      timeout,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    const keep = (chunk) => (chunks.push(chunk), file?.write(chunk));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let failure;
    child.on('error', (error) => (failure = error));
    child.on('close', (code, signal) => {
      running.delete(child);
      file?.end();
      const output = Buffer.concat(chunks).toString() + (failure ? String(failure) : '');
      resolve({ code: failure ? 127 : (code ?? 1), signal, output, logFile: log && join(logFolder, `${log}.log`) });
    });
  });
}

/** A log that cannot be written (a full disk) must not hide the failure that it would have told about. */
function openLog(name) {
  try {
    mkdirSync(logFolder, { recursive: true });
    const file = createWriteStream(join(logFolder, `${name}.log`), { flags: 'a' });
    file.on('error', () => {});
    return file;
  } catch {
    return undefined;
  }
}
