// What install.mjs writes, how a learner's clone finds it, and what hub:check says; the whole of it on a real hub: hub.long.ts.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workRows } from '../../deploy/jupyterhub/check/workRows.mjs';
import { courseRows } from '../../deploy/jupyterhub/check/courseRows.mjs';
import { writeJupyterSettings } from '../../deploy/jupyterhub/install/jupyterSettings.mjs';
import { hubKernelspec } from '../../deploy/jupyterhub/install/kernelspec.mjs';
import { writableFolder } from '../../grader/sandbox/writableFolder';
import { requireShared, sharedCodeRoot } from '../../scripts/setup/codeRoot.mjs';
import { named, root, unableReason } from '../support/requireAll';
import { runNode } from '../support/runNode';

const { afterWork } = createRequire(__filename)('../../kernel/repairs/idle-memory.cjs') as {
  afterWork(share: () => number, collect: () => void, rest: () => void, short: () => boolean): () => void;
};

interface Row {
  readonly part: string;
  readonly todo: string;
}

let folder = '';
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'hub install ')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notRoot = unableReason(process.getuid?.() !== 0, 'needs root, to become somebody else');
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];
const check = join(root, 'deploy', 'jupyterhub', 'check.mjs');

describe('the kernelspec of a hub', () => {
  it('has absolute paths, and Linux ends the kernel with its server', () => {
    const { argv, metadata } = hubKernelspec({ node: '/opt/node', setpriv: '/usr/bin/setpriv' });
    expect(argv.slice(0, 5)).toEqual(['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--', '/opt/node']);
    expect(argv.at(-2)).toBe(join(root, 'kernel', 'launch.cjs'));
    expect(metadata.course).toEqual({ root, node: '/opt/node' });
  });
  it('starts Node.js itself where there is no setpriv', () => {
    expect(hubKernelspec({ node: '/opt/node', setpriv: '' }).argv[0]).toBe('/opt/node');
  });
});

describe('the settings of JupyterLab', () => {
  const file = (): string => join(folder, 'etc', 'jupyter', 'jupyter_server_config.json');
  const settings = () => JSON.parse(readFileSync(file(), 'utf8'));
  it('end idle kernels, never busy ones', () => {
    writeJupyterSettings(folder);
    expect(settings().MappingKernelManager).toMatchObject({
      cull_idle_timeout: 1200,
      cull_connected: true,
      cull_busy: false,
    });
  });
  it('bring the style and the repairs of the page that npm start brings', () => {
    writeJupyterSettings(folder);
    const { LabApp, ServerApp } = settings();
    expect(LabApp.custom_css).toBe(true);
    expect(existsSync(join(ServerApp.tornado_settings.static_custom_path[0], 'custom.css'))).toBe(true);
    expect(existsSync(join(LabApp.extra_labextensions_path[0], 'completes-as-typed', 'package.json'))).toBe(true);
  });
  it('leave what an admin had set, whatever is set again', () => {
    mkdirSync(join(folder, 'etc', 'jupyter'), { recursive: true });
    writeFileSync(file(), JSON.stringify({ MappingKernelManager: { cull_idle_timeout: 60 }, Own: { a: 1 } }));
    writeJupyterSettings(folder);
    writeJupyterSettings(folder);
    expect(settings()).toMatchObject({
      MappingKernelManager: { cull_idle_timeout: 60, cull_interval: 120 },
      Own: { a: 1 },
    });
  });
  it('name a file that is no JSON, and do not overwrite it', () => {
    mkdirSync(join(folder, 'etc', 'jupyter'), { recursive: true });
    writeFileSync(file(), '{ "a": ');
    expect(() => writeJupyterSettings(folder)).toThrow(file());
    expect(readFileSync(file(), 'utf8')).toBe('{ "a": ');
  });
});

describe("a learner's clone", () => {
  const clone = (): string => join(folder, 'clone');
  const course = (): string => join(folder, 'course');
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };
  beforeEach(() => {
    mkdirSync(clone());
    mkdirSync(join(course(), 'node_modules'), { recursive: true });
    writeFileSync(join(clone(), 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(course(), 'node_modules', '.package-lock.json'), JSON.stringify(lock));
  });
  it('uses the packages that the hub names, by a link', () => {
    expect(sharedCodeRoot(clone(), { COURSE_CODE_ROOT: course() })).toBe(course());
    // Once made, the link is enough.
    expect(sharedCodeRoot(clone(), {})).toBe(course());
    expect(() => requireShared(course(), clone())).not.toThrow();
  });
  it('says so when they are other versions', () => {
    const newer = { packages: { '': {}, 'node_modules/a': { version: '2.0.0' } } };
    writeFileSync(join(clone(), 'package-lock.json'), JSON.stringify(newer));
    symlinkSync(join(course(), 'node_modules'), join(clone(), 'node_modules'));
    expect(() => requireShared(course(), clone())).toThrow('other versions');
  });
  it('has its own on a laptop', () => {
    mkdirSync(join(clone(), 'node_modules'));
    expect(sharedCodeRoot(clone(), { COURSE_CODE_ROOT: course() })).toBeUndefined();
    expect(sharedCodeRoot(root, {})).toBeUndefined();
  });
  it('is told apart by hub:check when parts are missing', () => {
    const [there, ...writable] = workRows(clone(), folder);
    expect(there).toMatchObject({
      found: expect.stringContaining('lacks notebooks/'),
      todo: expect.stringContaining('git-pull'),
    });
    // Looking makes nothing that the next look would take for the course's.
    expect(writable.slice(0, 3).map(({ todo }: Row) => Boolean(todo))).toEqual([true, true, false]);
    expect(existsSync(join(clone(), 'exercises'))).toBe(false);
    chmodSync(folder, 0o755);
    expect(workRows(clone(), folder).at(-1)!.todo).toContain('chmod 700');
    chmodSync(folder, 0o700);
    expect(workRows(clone(), folder).at(-1)!.todo).toBe('');
    const packages = courseRows(clone()).find(({ part }: Row) => part === 'packages')!;
    expect(packages.todo).toContain('git pull');
  });
});

describe('npm run hub:check', () => {
  it('ends with 2 for a wrong option', () => {
    const { code, err } = runNode([check, '--quik']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--quik') });
  });
  it.skipIf(notRoot)(named('ends with 2 for root, who may do everything', notRoot), () => {
    const { code, err } = runNode([check]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('as a learner') });
  });
  it.skipIf(notRoot)(named('ends with 1 for somebody without a clone, and says what to do', notRoot), () => {
    // Where another account may read it, whatever folder this clone lies in.
    const small = join(folder, 'small');
    for (const part of ['deploy/jupyterhub', 'scripts/setup'])
      cpSync(join(root, part), join(small, part), { recursive: true });
    spawnSync('chmod', ['-R', 'o+rX', folder]);
    const { status, stdout } = spawnSync(
      'setpriv',
      [...NOBODY, process.execPath, join(small, 'deploy/jupyterhub/check.mjs'), '--quick'],
      {
        encoding: 'utf8',
        cwd: '/',
        env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
      },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('✗ the course, installed once: this clone has no link to it');
    expect(stdout).toContain('✗ exercises/ can be written');
    expect(stdout).toContain('✗ JupyterLab: no jupyterhub-singleuser on the PATH');
    expect(stdout).toMatch(/\d+ of \d+ are missing\.$/m);
  });
  it.skipIf(notRoot)(named('finds what of the shared course a learner could change', notRoot), () => {
    const small = join(folder, 'small');
    const course = join(folder, 'course');
    for (const part of ['deploy/jupyterhub', 'scripts/setup'])
      cpSync(join(root, part), join(small, part), { recursive: true });
    for (const part of ['lib', 'node_modules']) mkdirSync(join(course, part), { recursive: true });
    symlinkSync(join(course, 'node_modules'), join(small, 'node_modules'));
    spawnSync('chmod', ['-R', 'o+rX', folder]);
    const said = (): string =>
      spawnSync('setpriv', [...NOBODY, process.execPath, join(small, 'deploy/jupyterhub/check.mjs'), '--quick'], {
        encoding: 'utf8',
        cwd: '/',
        env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
      }).stdout;
    expect(said()).toContain('✓ read-only: nobody but its owner changes it');
    chmodSync(join(course, 'lib'), 0o777);
    expect(said()).toContain(`✗ read-only: ${join(course, 'lib')} can be written by this user`);
  });
});

describe('what the grader builds', () => {
  it("goes where the course lies, or into the learner's cache where that is read-only", () => {
    expect(writableFolder(folder)).toBe(join(folder, '.course'));
    expect(writableFolder(join(folder, 'not', 'there'))).toMatch(/policy-gradients-by-doing$/);
  });
});

describe('a kernel on a hub', () => {
  it('collects its garbage once after each time that it worked', () => {
    const shares = [0, 0.9, 0.5, 0.001, 0, 0.001, 0.3, 0];
    let collected = 0;
    const look = afterWork(
      () => shares.shift()!,
      () => collected++,
      () => {},
      () => false,
    );
    const counts = Array.from({ length: 8 }, () => {
      look();
      return collected;
    });
    expect(counts).toEqual([1, 1, 1, 2, 2, 2, 2, 3]);
  });
  /** How many looks were left each time that it rested. */
  function rests(shares: number[], short: (left: number) => boolean): number[] {
    const rested: number[] = [];
    const look = afterWork(
      () => shares.shift()!,
      () => {},
      () => rested.push(shares.length),
      () => short(shares.length),
    );
    while (shares.length) look();
    return rested;
  }
  const idle = (looks: number): number[] => Array<number>(looks).fill(0);
  it('rests once it did nothing for twelve looks in a row', () => {
    expect(rests([...idle(11), 0.5, ...idle(14)], () => false)).toEqual([2]);
  });
  it('rests at the second look while memory is short, and where it becomes so at once; never twice', () => {
    expect(rests([0.5, ...idle(20), 0.5, ...idle(2)], () => true)).toEqual([21, 0]);
    expect(rests(idle(20), (left) => left < 14)).toEqual([13]);
  });
});
