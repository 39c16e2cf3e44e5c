import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The repository. */
export const root = join(__dirname, '..');

const running = new Set<ReturnType<typeof spawn>>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Runs a program that prints one line of JSON as its last. @throws Error with what it said if it fails */
export function runJson<T>(command: string, args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${err.slice(-2000)}`));
      else resolve(JSON.parse(out.trim().split('\n').pop()!) as T);
    });
  });
}

/** Runs a program of bench/ours in a process of its own, as a reader would: nothing compiled, nothing warm. */
export function runOurs<T>(name: string, args: readonly (string | number)[] = [], flags: string[] = []): Promise<T> {
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const file = join(root, 'bench', 'ours', `${name}.ts`);
  return runJson<T>(process.execPath, [...flags, '--import', tsx, file, ...args.map(String)]);
}
