import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../requireAll';
import { freePort } from '../freePort';

export interface Upstream {
  readonly url: string;
  end(): void;
}

/** The course as it stands in this clone, changes included, served by git itself: what the link of nbgitpuller names. */
export async function upstream(folder: string): Promise<Upstream> {
  const work = join(folder, 'upstream');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: work, encoding: 'utf8' });
  mkdirSync(work, { recursive: true });
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const name of listed.split('\0').filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    cpSync(join(root, name), join(work, name));
  }
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=course', '-c', 'user.email=course@example.org', 'commit', '-q', '-m', 'The course');
  execFileSync('git', ['clone', '-q', '--bare', work, join(folder, 'course.git')]);
  const port = await freePort();
  const daemon = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-daemon');
  const options = ['--export-all', `--base-path=${folder}`, '--listen=127.0.0.1', `--port=${port}`];
  const server = spawn(daemon, options, { stdio: 'ignore' });
  return { url: `git://127.0.0.1:${port}/course.git`, end: () => void server.kill() };
}
