import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../freePort';
import { root, unableReason } from '../requireAll';
import { until } from '../until';

/** Why there can be no hub for a test. */
export const missingHub = (): string | undefined =>
  unableReason(
    process.platform !== 'linux' || process.getuid?.() !== 0,
    'a hub with users of its own needs Linux, and root to make them',
  );

export interface Ran {
  readonly status: string;
  readonly text: string;
  readonly error: string | null;
}

const here = join(__dirname);
const FIRST_UID = 42_001;
/** Far more than a start needs, the first installation included. */
const START_SECONDS = 590;

/** A real JupyterHub with deploy/jupyterhub/'s configuration, on a free port of the loopback interface, with accounts of its own. */
export class HubForTest {
  readonly folder = mkdtempSync(join(tmpdir(), 'hub-'));
  readonly users: readonly string[];
  port = 0;
  hub: ChildProcess | undefined;
  private driver: ChildProcess | undefined;
  private said = '';
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private asked = 0;

  constructor(count: number) {
    this.users = Array.from({ length: count }, (_, i) => `learner${i + 1}`);
    // Others have to get through to their homes.
    chmodSync(this.folder, 0o755);
  }

  uidOf = (user: string): number => FIRST_UID + this.users.indexOf(user);
  homeOf = (user: string): string => join(this.folder, 'home', user);
  /** What the hub and all servers have written to its log. */
  log = (): string => this.said;

  /** Installs the course, and starts the hub. `more` are further settings: '--Spawner.start_timeout=60'. */
  async start(more: readonly string[] = []): Promise<void> {
    this.port = await freePort();
    const [proxy, api] = [await freePort(), await freePort()];
    const settings = [
      `--JupyterHub.bind_url=http://127.0.0.1:${this.port}`,
      `--JupyterHub.hub_bind_url=http://127.0.0.1:${api}`,
      `--ConfigurableHTTPProxy.api_url=http://127.0.0.1:${proxy}`,
      ...more,
    ];
    mkdirSync(join(this.folder, 'data'), { mode: 0o700 });
    this.hub = spawn('unshare', this.inNamespace(['bash', join(here, 'hub.sh'), ...settings]), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, COURSE_HUB_DATA: join(this.folder, 'data'), COURSE_MAX_LEARNERS: '100' },
    });
    for (const stream of [this.hub.stdout!, this.hub.stderr!])
      stream.on('data', (chunk) => (this.said = (this.said + chunk).slice(-2_000_000)));
    await until(
      () => this.said.includes('JupyterHub is now running') || this.hub!.exitCode !== null,
      START_SECONDS,
      'the hub',
    );
    if (this.hub.exitCode !== null) throw new Error(`the hub ended: ${this.said.slice(-2000)}`);
    this.startDriver();
  }

  /** The same accounts and folders for another program. */
  inNamespace(command: readonly string[]): string[] {
    const accounts = this.users.map((user) => `${user}:${this.uidOf(user)}`);
    return [
      ...['--mount', '--propagation', 'private', 'bash', join(here, 'namespace.sh')],
      ...[root, this.folder, ...accounts, '--', ...command],
    ];
  }

  private startDriver(): void {
    const python = join(root, '.course', 'hub-test', 'python', 'bin', 'python');
    this.driver = spawn(python, [join(here, 'drive.py'), `http://127.0.0.1:${this.port}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.driver.stdout! }).on('line', (line) => {
      const { id, ok, error } = JSON.parse(line);
      const { resolve, reject } = this.waiting.get(id)!;
      this.waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(ok as never);
    });
  }

  /** An operation of drive.py. */
  ask<T = unknown>(op: string, args: object): Promise<T> {
    const id = ++this.asked;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as never, reject });
      this.driver!.stdin!.write(`${JSON.stringify({ id, op, ...args })}\n`);
    });
  }

  login = (user: string, password = 'let-me-in') => this.ask<null>('login', { user, password });
  startServer = (user: string) => this.ask<object>('server', { user });
  stopServer = (user: string) => this.ask<number>('stop_server', { user });
  startKernel = (user: string, path: string) => this.ask<string>('kernel', { user, path });
  run = (kernel: string, code: string) => this.ask<Ran>('run', { kernel, code });
  begin = (kernel: string, code: string) => this.ask<null>('begin', { kernel, code });

  /** What a learner gets who types this into a terminal of the hub. */
  async terminal(
    user: string,
    command: string,
    cwd = this.homeOf(user),
  ): Promise<{ code: number | null; out: string }> {
    const uid = String(this.uidOf(user));
    const env = this.environmentOf(user);
    // `unshare` and the two scripts have become the hub, so its namespace is that process's.
    const asUser = [
      'setpriv',
      '--reuid',
      uid,
      '--regid',
      uid,
      '--clear-groups',
      '--',
      'bash',
      '-c',
      `cd ${cwd} && ${command}`,
    ];
    const child = spawn('nsenter', ['--mount', '--target', String(this.hub!.pid), '--', ...asUser], { env });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
    return { code: await new Promise((resolve) => child.once('close', resolve)), out };
  }

  /** The environment of the learner's server: what its terminals have. */
  environmentOf(user: string): Record<string, string> {
    const pid = this.processesOf(user).find((each) => commandOf(each).includes('jupyterhub.singleuser'));
    if (pid === undefined) throw new Error(`${user} has no server`);
    const entries = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
    return Object.fromEntries(
      entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
    );
  }

  /** All that runs with the learner's uid. */
  processesOf(user: string): number[] {
    const uid = this.uidOf(user);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          return statSync(`/proc/${pid}`).uid === uid && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        } catch {
          return false;
        }
      });
  }

  kernelsOf = (user: string): number[] => this.processesOf(user).filter((pid) => commandOf(pid).includes('launch.cjs'));
  serverOf = (user: string): number =>
    this.processesOf(user).find((pid) => commandOf(pid).includes('jupyterhub.singleuser'))!;

  /** Ends the hub and all that belongs to it, and removes its folder. */
  async end(): Promise<void> {
    this.driver?.kill('SIGKILL');
    await this.stopHub();
    for (const pid of this.users.flatMap((user) => this.processesOf(user))) kill(pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As `systemctl stop` does it. */
  async stopHub(): Promise<void> {
    if (this.hub && this.hub.exitCode === null) {
      const ended = new Promise((resolve) => this.hub!.once('exit', resolve));
      this.hub.kill('SIGTERM');
      const late = setTimeout(() => this.hub!.kill('SIGKILL'), 60_000);
      await ended;
      clearTimeout(late);
    }
  }
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  } catch {
    return '';
  }
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
