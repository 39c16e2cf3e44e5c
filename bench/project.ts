// How many seeds a right answer to Aaliyah's project (4.10) solves: what "two of three seeds" costs those who are right.
// Run: npx tsx bench/project.ts [seeds] [answer …]; results: bench/results/project.json. About a second of CPU a seed. Seeds that are in the
// results already are not run again: ask for more, and they go on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeRng } from '../lib/index';
import { exerciseOf } from '../grader/judge/exercises';
import { exam } from '../grader/judge/exercises/project/exam';
import { drawDisguise } from '../grader/judge/exercises/drawDisguise';
import { MAX_EPISODES, GOAL, MAX_STEPS } from '../grader/judge/exercises/project/learns';
import { plantedFiles } from '../grader/judge/planted';
import { localHarnesses } from '../grader/judge/localHarnesses';
import { load } from '../test/exercises/gradePlanted';
import { machine } from './machine';
import { root } from './process';

const FILE = join(root, 'bench', 'results', 'project.json');
const seeds = Number(process.argv[2] ?? 300);
const named = process.argv.slice(3);

interface Share {
  readonly seeds: number;
  readonly solved: number;
  /** Those seeds that were not, with their best hidden mean. */
  readonly failed: readonly { readonly seed: number; readonly best: number }[];
  /** Steps until the examination that was passed: of 5, 50 and 95 % of the seeds that the last run solved. */
  readonly steps: readonly number[];
  /** Of a student: fewer than two of three, by the share, and by the share's lower 95 % bound. */
  readonly falseFailure: number;
  readonly falseFailureAtBound: number;
  readonly cpuSecondsASeed: number;
  readonly machine: object;
}

/** Fewer than two of three, when each is solved with chance p. */
const fewerThanTwo = (p: number): number => (1 - p) ** 3 + 3 * p * (1 - p) ** 2;

/** One-sided 95 % lower bound of a share (Wilson; exact where all were solved). */
function lowerBound(solved: number, of: number): number {
  if (solved === of) return 0.05 ** (1 / of);
  const z = 1.645;
  const p = solved / of;
  const middle = p + z ** 2 / (2 * of);
  return (middle - z * Math.sqrt((p * (1 - p)) / of + (z / (2 * of)) ** 2)) / (1 + z ** 2 / of);
}

async function measure(path: string, before: Pick<Share, 'seeds' | 'solved' | 'failed'>): Promise<Share> {
  const { solvingAgent } = await localHarnesses(exerciseOf('4.10'));
  const { buildReinforceAgent } = await load(exerciseOf('4.10'), path);
  const examine = solvingAgent as unknown as (build: unknown, task: object, judge: object) => { steps: number };
  const failed = [...before.failed];
  const steps: number[] = [];
  const began = process.cpuUsage();
  for (let seed = before.seeds + 1; seed <= seeds; seed++) {
    const rng = makeRng(1e6 + seed);
    const disguise = drawDisguise(rng);
    const judge = exam(rng, disguise, GOAL);
    const task = { seed, episodes: MAX_EPISODES, maxSteps: MAX_STEPS, goal: GOAL, disguise };
    const told = examine(buildReinforceAgent, task, judge);
    if (judge.passed()) steps.push(told.steps);
    else failed.push({ seed, best: judge.best() });
    if (seed % 25 === 0) console.error(`${basename(path)}: ${before.solved + steps.length} of ${seed} solved`);
  }
  const { user, system } = process.cpuUsage(began);
  steps.sort((a, b) => a - b);
  const solved = before.solved + steps.length;
  return {
    seeds,
    solved,
    failed,
    steps: [0.05, 0.5, 0.95].map((q) => steps[Math.floor(q * (steps.length - 1))]),
    falseFailure: fewerThanTwo(solved / seeds),
    falseFailureAtBound: fewerThanTwo(lowerBound(solved, seeds)),
    cpuSecondsASeed: Math.round((user + system) / 1e4 / (seeds - before.seeds)) / 100,
    machine: machine(),
  };
}

async function main(): Promise<void> {
  process.env.TFJS_BACKEND = 'wasm';
  const results = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Share>) : {};
  const answers = [join(root, 'solutions', '04-baselines.ts'), ...plantedFiles(root, '4.10', 'wheats')];
  for (const path of answers) {
    const name = basename(path, '.ts');
    if (named.length && !named.includes(name)) continue;
    const before = results[name] ?? { seeds: 0, solved: 0, failed: [] };
    if (before.seeds >= seeds) continue;
    results[name] = await measure(path, before);
    writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
    console.log(`${name}:`, JSON.stringify({ ...results[name], machine: undefined }));
  }
}

void main();
