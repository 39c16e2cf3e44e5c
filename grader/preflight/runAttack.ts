import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exerciseOf } from '../judge/exercises';
import { gradeSubmission, type SubmissionResult } from '../judge/gradeSubmission';
import type { Tier } from '../sandbox/tier';
import type { Attack } from './attacks';
import { listeners } from './listeners';

export interface AttackResult {
  readonly name: string;
  readonly tries: string;
  readonly stopped: boolean;
  /** The verdicts of its tests. */
  readonly verdicts: readonly string[];
  /** What it got, if it was not stopped. */
  readonly got: readonly string[];
}

export interface AttackOptions {
  readonly root: string;
  readonly tier: Tier;
  /** Of `studentBundle`; the attack gets a copy. */
  readonly bundle: string;
}

/**
 * Grades a submission that attacks, beside one that is right, and looks at what came of it: points, a secret in the result, files
 * written outside, connections, a changed grader, processes left behind, and the other submission's grade.
 */
export async function runAttack(attack: Attack, { root, tier, bundle }: AttackOptions): Promise<AttackResult> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'attack-')));
  const at = (name: string): string => join(home, name);
  const secret = `SECRET-${randomBytes(8).toString('hex')}`;
  const heard = await listeners(at('socket'));
  const neighbouring = bystander(secret);
  try {
    for (const name of ['attacker', 'neighbour', 'outside']) mkdirSync(at(name));
    cpSync(bundle, at('bundle'), { recursive: true });
    writeFileSync(at('secret.txt'), secret);
    process.env.PREFLIGHT_SECRET = secret;
    const words: Record<string, string> = {
      SECRET_FILE: at('secret.txt'),
      JUDGE_PID: String(process.pid),
      SERVER_PORT: String(heard.port),
      SOCKET_PATH: at('socket'),
      OUTSIDE: at('outside'),
      BUNDLE: at('bundle'),
      ROOT: root,
      LEFT_BEHIND: secret,
    };
    const source = attack.source.replace(new RegExp(Object.keys(words).join('|'), 'g'), (word) => words[word]);
    writeFileSync(join(at('attacker'), FILE), source);
    writeFileSync(join(at('neighbour'), FILE), RIGHT);
    const before = hashOf(at('bundle'));
    const [attacked, neighbour] = await Promise.all(
      ['attacker', 'neighbour'].map((name) =>
        gradeSubmission({
          folder: at(name),
          name,
          exercises: [exerciseOf('2.5')],
          seed: 1,
          tier,
          bundle: at('bundle'),
        }),
      ),
    );
    const got = [
      ...(attacked.earned > 0 ? [`${attacked.earned} points`] : []),
      ...(JSON.stringify(attacked).includes(secret) ? ['a secret of the machine'] : []),
      ...(heard.connections() > 0 ? ['a connection'] : []),
      ...(readdirSync(at('outside')).length > 0 ? ['a file outside'] : []),
      ...(hashOf(at('bundle')) !== before ? ["a change of the grader's program"] : []),
      ...(neighbour.earned < neighbour.points ? [`the neighbour's grade (${worst(neighbour)})`] : []),
      ...((await leftBehind([at('bundle'), secret])) ? ['a process that lives on'] : []),
    ];
    const verdicts = attacked.exercises.flatMap(({ tests }) => tests.map(({ verdict }) => verdict));
    return { name: attack.name, tries: attack.tries, stopped: got.length === 0, verdicts, got };
  } finally {
    heard.close();
    neighbouring.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}

/** Another program of this machine, whose environment holds the secret: of the grader's own, /proc shows what it was started with. */
function bystander(secret: string): ChildProcess {
  const child = spawn('sleep', ['600'], { env: { PATH: process.env.PATH, PREFLIGHT_SECRET: secret }, stdio: 'ignore' });
  // Where there is no such program, there is no /proc either.
  child.on('error', () => {});
  return child;
}

const FILE = '02-log-derivative.ts';

/** A right answer to 2.5, which must keep its points whatever happens beside it. */
const RIGHT = `export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const G = new Array<number>(rewards.length);
  for (let t = rewards.length - 1; t >= 0; t--) G[t] = rewards[t] + gamma * (G[t + 1] ?? 0);
  return G;
}
`;

const worst = ({ exercises }: SubmissionResult): string =>
  exercises.flatMap(({ tests }) => tests).find(({ verdict }) => verdict !== 'pass')?.sentence ?? '';

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Whether a process with one of the words in its command line is still there two seconds later; then it is ended. Needs /proc. */
async function leftBehind(words: readonly string[]): Promise<boolean> {
  if (!existsSync('/proc/self/cmdline')) return false;
  for (let k = 0; k < 20; k++) {
    if (processesWith(words).length === 0) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const pid of processesWith(words)) process.kill(pid, 'SIGKILL');
  return true;
}

function processesWith(words: readonly string[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => words.some((word) => commandLine(pid).includes(word)))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
