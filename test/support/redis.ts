import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './freePort';
import { root, skipReason } from './requireAll';

/** Why there is no Redis for a test; nothing where there is one. */
export const missingRedis = (): string | undefined =>
  skipReason(spawnSync('redis-server', ['--version']).status !== 0, 'redis-server is not installed');

/** A real Redis with the configuration of deploy/queue/, in a folder and on a port of its own. */
export class RedisForTest {
  port = 0;
  private running: ChildProcess | undefined;

  constructor(private readonly folder: string) {
    const users = readFileSync(join(root, 'deploy', 'queue', 'users.acl'), 'utf8');
    writeFileSync(this.users, users.replace('CHANGE-THIS-1', 'one').replace('CHANGE-THIS-2', 'two'));
  }

  private get users(): string {
    return join(this.folder, 'users.acl');
  }

  get producer(): string {
    return `redis://producer:one@127.0.0.1:${this.port}`;
  }

  get worker(): string {
    return `redis://worker:two@127.0.0.1:${this.port}`;
  }

  async start(...more: string[]): Promise<void> {
    this.port ||= await freePort();
    const conf = join(root, 'deploy', 'queue', 'redis.conf');
    const args = [conf, '--port', String(this.port), '--dir', this.folder, '--aclfile', this.users, ...more];
    this.running = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      this.running!.stdout!.on('data', (chunk) => {
        said += chunk;
        // A Redis that could not read its log back says so, and then that it is ready.
        if (said.includes('CRITICAL')) reject(new Error(said.slice(-500)));
        if (said.includes('Ready to accept connections')) resolve();
      });
      this.running!.once('exit', () => reject(new Error(`redis-server ended: ${said.slice(-500)}`)));
    });
  }

  /** As a crash does it: nothing is written any more. */
  async kill(): Promise<void> {
    const child = this.running;
    this.running = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
