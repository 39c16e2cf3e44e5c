// How often a right answer to a function exercise fails: solutions and wheats on many seeds, in this process.
// Run: npx tsx bench/false-failures.ts [seeds] [exercise …]; results: bench/results/false-failures.json, written as they come.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTrained } from '../test/exercises/gradePlanted';
import { machine } from './machine';
import { root } from './process';
import { chosenExercises, falseFailures, rightAnswers, seedCount } from './rightAnswers';

const FILE = join(root, 'bench', 'results', 'false-failures.json');
const seeds = seedCount(process.argv[2], 1000);
const chosen = chosenExercises(process.argv.slice(3));

async function main(): Promise<void> {
  process.env.TFJS_BACKEND = 'wasm';
  const results = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, object>) : {};
  for (const exercise of chosen.filter((each) => !isTrained(each))) {
    const began = process.cpuUsage();
    const answers = rightAnswers(exercise).length;
    const failures = await falseFailures(exercise, seeds);
    const { user, system } = process.cpuUsage(began);
    const cpuSeconds = Math.round((user + system) / 1e4) / 100;
    const checks = seeds * answers;
    results[exercise.id] = { seeds, answers, checks, falseFailures: failures, cpuSeconds, machine: machine() };
    writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
    console.log(`${exercise.id}: ${failures.length} of ${checks} checks failed, ${cpuSeconds} s of CPU`);
  }
}

void main();
