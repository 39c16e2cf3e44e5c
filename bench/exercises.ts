// Measures the tests of the exercises: which test kills which planted mistake and with which sentence, and how often a
// right answer fails. Results: bench/results/exercises.json and .md.
// Run: npx tsx bench/exercises.ts [seeds] [exercise …]; named exercises replace their part of the results.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Exercise } from '../grader/judge/exercise';
import { plantedFiles } from '../grader/judge/planted';
import { gradePlanted, load } from '../test/exercises/gradePlanted';
import { machine } from './machine';
import { root } from './process';
import { chosenExercises, falseFailures, rightAnswers, seedCount } from './rightAnswers';

interface Kill {
  readonly chaff: string;
  /** By test: on how many of the seeds it failed. */
  readonly killed: Readonly<Record<string, number>>;
  readonly escaped: number;
  /** Seeds on which the first sentence was not the mistake's own. */
  readonly otherSentence: number;
  readonly sentence: string;
}

interface Measured {
  readonly seeds: number;
  readonly rightAnswers: number;
  readonly checks: number;
  readonly falseFailures: readonly string[];
  readonly kills: readonly Kill[];
  readonly cpuSeconds: number;
}

const FILE = join(root, 'bench', 'results', 'exercises');
const SEEDS = seedCount(process.argv[2], 50);
const chosen = chosenExercises(process.argv.slice(3));

async function kill(exercise: Exercise, path: string): Promise<Kill> {
  const sentence = String((await load(exercise, path)).sentence);
  const killed: Record<string, number> = Object.fromEntries(exercise.tests.map(({ name }) => [name, 0]));
  let [escaped, otherSentence] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { tests } = await gradePlanted(exercise, path, seed);
    // A test that was not run, because it stands after a failed one, kills nothing.
    const wrong = tests.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not run');
    for (const { name } of wrong) killed[name]++;
    if (!wrong.length) escaped++;
    else if (wrong[0].sentence !== sentence) otherSentence++;
  }
  return { chaff: basename(path, '.ts'), killed, escaped, otherSentence, sentence };
}

async function measure(exercise: Exercise): Promise<Measured> {
  const began = process.cpuUsage();
  const answers = rightAnswers(exercise).length;
  const failures = await falseFailures(exercise, SEEDS);
  const kills: Kill[] = [];
  for (const path of plantedFiles(root, exercise.id, 'chaffs')) kills.push(await kill(exercise, path));
  const { user, system } = process.cpuUsage(began);
  return {
    seeds: SEEDS,
    rightAnswers: answers,
    checks: answers * SEEDS,
    falseFailures: failures,
    kills,
    cpuSeconds: Math.round((user + system) / 1e4) / 100,
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(id: string, measured: Measured): string {
  const { seeds, checks, rightAnswers: right, falseFailures: failed, kills } = measured;
  const tests = Object.keys(kills[0]?.killed ?? {});
  const head = ['mistake', ...tests, 'escaped', 'other sentence', 'sentence'];
  const rows = kills.map((each) => [
    each.chaff,
    ...tests.map((test) => String(each.killed[test])),
    String(each.escaped),
    String(each.otherSentence),
    each.sentence,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    `## ${id}`,
    `${seeds} seeds. Right answers: ${right}, ${checks} checks, ${failed.length} false failures.`,
    [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
  ].join('\n\n');
}

type Results = Record<string, Measured & { readonly machine: object }>;
const results: Results = existsSync(`${FILE}.json`)
  ? (JSON.parse(readFileSync(`${FILE}.json`, 'utf8')) as Results)
  : {};
mkdirSync(join(root, 'bench', 'results'), { recursive: true });
async function main(): Promise<void> {
  for (const exercise of chosen) {
    results[exercise.id] = { ...(await measure(exercise)), machine: machine() };
    const { falseFailures: wrong, kills, cpuSeconds } = results[exercise.id];
    const escaped = kills.reduce((sum, each) => sum + each.escaped, 0);
    console.log(`${exercise.id}: ${wrong.length} false failures, ${escaped} escaped, ${cpuSeconds} s of CPU`);
    // Written as it comes: a run that is stopped keeps what it has.
    writeFileSync(`${FILE}.json`, `${JSON.stringify(results, null, 2)}\n`);
    const parts = Object.keys(results)
      .sort()
      .map((id) => table(id, results[id]));
    const intro = 'How many seeds each test kills a planted mistake on. Made by `npx tsx bench/exercises.ts`.';
    writeFileSync(`${FILE}.md`, `${['# The tests of the exercises', intro, ...parts].join('\n\n')}\n`);
  }
}

void main();
