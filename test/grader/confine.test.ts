// confine.py by itself: what runs in it here has no permission model of Node's around it, which would stop most of this before.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootFolder } from '../../grader/sandbox/rootFolder';
import { named, root, unableReason } from '../support/requireAll';

const noRoot = unableReason(
  process.getuid?.() !== 0 || process.platform !== 'linux',
  'only root can become another user',
);
const folder = mkdtempSync(join(tmpdir(), 'confine-'));
let inside = '';

/** Runs a program of Node.js inside, and gives what it prints, and what it printed when it ended. */
function confined(kind: 'FULL' | 'PLAIN', name: string): Promise<{ out: string; err: string; code: number | null }> {
  const script = join(root, 'grader', 'sandbox', 'confine.py');
  return new Promise((resolve) => {
    const command = ['-I', '-S', script, inside, kind, '--', '/node', `/course/${name}.cjs`];
    const child = spawn('/usr/bin/python3', command, { detached: true, env: { SECRET: 'x' } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('exit', (code) => setTimeout(() => resolve({ out, err, code }), 50));
  });
}

/** Processes that have this file's root folder. */
const owned = (): number => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && rootOf(pid) === inside).length;

function rootOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/root`);
  } catch {
    return '';
  }
}

const programs = {
  // Each line prints its name if it worked.
  tries: `
    const fs = require('node:fs');
    const { spawnSync } = require('node:child_process');
    const attempt = (name, f) => { try { if (f()) console.log(name); } catch {} };
    attempt('root', () => process.getuid() === 0 || (process.setuid(0), true));
    attempt('groups', () => process.getgroups().some((id) => id !== process.getuid()));
    attempt('secret', () => process.env.SECRET);
    attempt('write', () => { fs.writeFileSync('/written', 'x'); return true; });
    attempt('write beside', () => { fs.writeFileSync(__dirname + '/written', 'x'); return true; });
    attempt('outside', () => ['/etc', '/tmp', '/proc', '/dev', '/home'].some((path) => fs.existsSync(path)));
    attempt('signal', () => process.kill(process.ppid, 0));
    attempt('run', () => spawnSync('/node', ['-e', '0']).status === 0);
    const socket = require('node:net').connect(9, '127.0.0.1');
    socket.on('error', ({ code }) => { if (code !== 'EACCES') console.log('socket'); console.log('end'); });
  `,
  // A process in a session of its own, deaf to what can be ignored, that outlives the submission.
  leaves: `
    const { spawn } = require('node:child_process');
    const deaf = "for (const s of ['SIGTERM','SIGHUP','SIGINT']) process.on(s, () => {}); setTimeout(() => {}, 6e4)";
    for (let k = 0; k < 3; k++) spawn('/node', ['-e', deaf], { detached: true, stdio: 'inherit' }).unref();
    setTimeout(() => { console.log('left'); process.exit(0); }, 1500);
  `,
  loops: `for (;;);`,
  who: `console.log(process.getuid()); setTimeout(() => {}, 1500);`,
};

describe.skipIf(noRoot)(named('confine.py', noRoot), () => {
  beforeAll(() => {
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.cjs`), text);
    inside = rootFolder(folder);
  });
  afterAll(() => {
    for (const path of [folder, `${folder}-root`]) rmSync(path, { recursive: true, force: true });
  });

  it.each(['FULL', 'PLAIN'] as const)('%s: no file, no other process, no socket, no way back to root', async (kind) => {
    // A program may be started in it: it is confined as well, and cannot outlive the rest.
    expect(await confined(kind, 'tries')).toEqual({ out: 'run\nend\n', err: '', code: 0 });
  });

  it.each(['FULL', 'PLAIN'] as const)('%s: what a submission leaves behind is killed', async (kind) => {
    const running = confined(kind, 'leaves');
    await expect.poll(() => owned(), { timeout: 5000, interval: 20 }).toBe(4);
    const { out, code } = await running;
    expect({ out, code }).toEqual({ out: 'left\n', code: 0 });
    await expect.poll(() => owned(), { timeout: 3000 }).toBe(0);
  });

  it('a submission that is killed leaves no process of anybody', async () => {
    const script = join(root, 'grader', 'sandbox', 'confine.py');
    const child = spawn('/usr/bin/python3', ['-I', '-S', script, inside, 'FULL', '--', '/node', '/course/loops.cjs'], {
      detached: true,
      stdio: 'ignore',
    });
    await expect.poll(() => owned(), { timeout: 5000 }).toBe(1);
    process.kill(-child.pid!, 'SIGKILL');
    await expect.poll(() => owned(), { timeout: 3000 }).toBe(0);
    await expect.poll(() => ourPythons(), { timeout: 3000 }).toBe(0);
  });

  it('processes that run at the same time are different users', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => confined('PLAIN', 'who')));
    expect(new Set(all.map(({ out }) => out)).size).toBe(6);
  });
});

/** Sweepers of this file's that still wait. */
function ourPythons(): number {
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && pid !== String(process.pid) && commandOf(pid).includes(inside),
  ).length;
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
