// How often a right answer to a function exercise fails: solutions and wheats on many seeds, in this process.
// Run: npx tsx bench/false-failures.ts [seeds] [exercise …]; results: bench/results/false-failures.json, written as they come.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exercises } from '../grader/judge/exercises';
import { plantedFiles } from '../grader/judge/planted';
import { gradePlanted, isTrained } from '../test/exercises/gradePlanted';
import { machine } from './machine';
import { root } from './process';

const FILE = join(root, 'bench', 'results', 'false-failures.json');
const seeds = Number(process.argv[2] ?? 1000);
const named = process.argv.slice(3);

async function main(): Promise<void> {
  process.env.TFJS_BACKEND = 'wasm';
  const results = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, object>) : {};
  for (const exercise of exercises.filter((each) => !isTrained(each) && (!named.length || named.includes(each.id)))) {
    const began = process.cpuUsage();
    const answers = [join(root, 'solutions', `${exercise.file}.ts`), ...plantedFiles(root, exercise.id, 'wheats')];
    const falseFailures: string[] = [];
    for (const path of answers) {
      for (let seed = 1; seed <= seeds; seed++) {
        const { tests } = await gradePlanted(exercise, path, seed);
        const wrong = tests.find(({ verdict }) => verdict !== 'pass');
        if (wrong)
          falseFailures.push(`${basename(path)}, seed ${seed}: ${wrong.name}: ${wrong.sentence ?? wrong.verdict}`);
      }
    }
    const { user, system } = process.cpuUsage(began);
    const cpuSeconds = Math.round((user + system) / 1e4) / 100;
    results[exercise.id] = {
      seeds,
      answers: answers.length,
      checks: seeds * answers.length,
      falseFailures,
      cpuSeconds,
      machine: machine(),
    };
    writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
    console.log(
      `${exercise.id}: ${falseFailures.length} of ${seeds * answers.length} checks failed, ${cpuSeconds} s of CPU`,
    );
  }
}

void main();
