import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits, type Leak, type Tier } from './tier';

/** What was tried inside a tier, and whether it was stopped. */
export interface ProbeResult {
  readonly tier: Tier;
  /** Whether Node ran there at all. */
  readonly runs: boolean;
  /** What worked although it must not; for a tier that is used, none. */
  readonly leaks: readonly string[];
  /** Of these, what the tier does not say it leaves. */
  readonly unexpected: readonly string[];
  /** Why it does not run. */
  readonly why?: string;
}

/**
 * Runs a program inside a tier that tries what must fail there: read a file of the machine's, list folders, write beside itself, connect,
 * see an environment variable, signal the grader. A tier is chosen by this and never because a program is installed: firejail runs its
 * program unconfined inside a container, and says that all is well.
 */
export async function probe(tier: Tier): Promise<ProbeResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'probe-')));
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')));
  const server = createServer((socket) => socket.end());
  try {
    const port = await listen(server);
    const secret = join(outside, 'secret.txt');
    writeFileSync(secret, 'secret');
    writeFileSync(join(folder, 'probe.cjs'), program);
    return await run(tier, folder, [secret, String(port), String(process.pid)]);
  } finally {
    server.close();
    for (const path of [folder, `${folder}-root`, outside]) rmSync(path, { recursive: true, force: true });
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** What each line of the probe's program stands for. */
const names: Readonly<Record<Leak, string>> = {
  read: "reads a file that is not the submission's",
  list: "lists the machine's folders",
  write: 'writes beside itself',
  connect: 'connects to a server of this machine',
  environment: 'sees an environment variable of the grader',
  signal: 'can signal the grader',
};

/** Plain JavaScript, on purpose without anything of ours. It prints the names of what worked, and 'ran' last. */
const program = `
const fs = require('node:fs');
const [secret, port, judge] = process.argv.slice(2);
const worked = [];
const attempt = (name, f) => { try { if (f()) worked.push(name); } catch {} };
attempt('read', () => fs.readFileSync(secret, 'utf8') === 'secret');
attempt('list', () => fs.readdirSync('/etc').length > 0 || fs.readdirSync(require('node:path').dirname(secret)).length > 0);
attempt('write', () => { fs.writeFileSync(__dirname + '/written.txt', 'x'); return true; });
attempt('environment', () => process.env.PROBE_SECRET === 'secret');
attempt('signal', () => process.kill(Number(judge), 0));
const end = () => { console.log(worked.concat('ran').join(' ')); process.exit(0); };
setTimeout(end, 1500);
try {
  const socket = require('node:net').connect(Number(port), '127.0.0.1', () => { worked.push('connect'); end(); });
  socket.on('error', end);
} catch { end(); }
`;

async function run(tier: Tier, folder: string, args: readonly string[]): Promise<ProbeResult> {
  const does = (what: object): ProbeResult => ({ tier, runs: false, leaks: [], unexpected: [], ...what });
  let command: readonly string[];
  try {
    command = tier.command({ folder, script: 'probe.cjs', args, limits: defaultLimits });
  } catch (error) {
    return does({ why: (error as Error).message });
  }
  const { said, wrong } = await outputOf(command);
  const words = said.trim().split(' ');
  if (words.at(-1) !== 'ran') return does({ why: firstLine(wrong) || 'it prints nothing' });
  const leaks = words.slice(0, -1) as Leak[];
  const named = (some: readonly Leak[]): string[] => some.map((leak) => names[leak] ?? leak);
  const unexpected = leaks.filter((leak) => !tier.leaves?.includes(leak));
  return { tier, runs: true, leaks: named(leaks), unexpected: named(unexpected) };
}

function outputOf([program, ...args]: readonly string[]): Promise<{ said: string; wrong: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      timeout: 10_000,
      killSignal: 'SIGKILL',
      env: { PATH: process.env.PATH, PROBE_SECRET: 'secret' },
    });
    let said = '';
    let wrong = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (wrong += chunk));
    child.on('error', (error) => resolve({ said: '', wrong: error.message }));
    child.on('close', () => resolve({ said, wrong }));
  });
}

const firstLine = (text: string): string => text.trim().split('\n')[0].slice(0, 200);
