// How many submissions a minute the grader grades on two cores: function exercises alone, and with both trainings (3.5, 4.10).
// Run: npx tsx bench/grading.ts [submissions] [functions | all]; results: bench/results/grading.json. 60 submissions take about four minutes.
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradeClass } from '../grader/classes/gradeClass';
import { localGraders } from '../grader/classes/graders';
import type { Submission } from '../grader/classes/submissions';
import type { Exercise } from '../grader/judge/exercise';
import { exercises } from '../grader/judge/exercises';
import { strongestTier } from '../grader/sandbox/tiers';
import { sampleStudents } from '../scripts/grade/sampleClass/students';
import { cpuSeconds } from './cpuSeconds';
import { machine } from './machine';
import { root } from './process';

const FILE = join(root, 'bench', 'results', 'grading.json');
const TRAINED = ['3.5', '4.10'];
const WORKERS = 2;
const count = Number(process.argv[2] ?? 60);
const only = process.argv[3];

/** CPU seconds of this process and of all children that ended. */
const used = (): number => cpuSeconds('self', { children: true });

/** Half of them whole and right, half with a slip in many exercises: what a class in the middle of the course hands in. */
function writeClass(folder: string): Submission[] {
  const kinds = sampleStudents().filter(({ name }) => ['student-01', 'student-04'].includes(name));
  return Array.from({ length: count }, (_, i) => {
    const name = `student-${String(i + 1).padStart(2, '0')}`;
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(kinds[i % kinds.length].files))
      // What is the same for many is checked once: here each is somebody's own.
      writeFileSync(join(folder, name, file), `${text}\n// ${name}\n`);
    return { name, folder: join(folder, name) };
  });
}

async function measure(submissions: readonly Submission[], chosen: readonly Exercise[], journal: string) {
  const { tier } = await strongestTier();
  const [began, cpu] = [performance.now(), used()];
  const graders = localGraders(WORKERS, tier.name);
  const { results, notGraded } = await gradeClass({
    root,
    submissions,
    exercises: chosen,
    seedOf: (name) => Number(name.slice(-2)),
    graders,
    confined: tier.confines,
    journal,
    onProgress: ({ done, of }) => console.error(`${chosen.length} exercises: ${done} of ${of}`),
  });
  if (notGraded.length) throw new Error(notGraded[0].why);
  const seconds = (performance.now() - began) / 1000;
  await graders.end();
  // Workers and the type checker were told to end; their CPU is counted when they have.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // A sandbox's processes are ended from outside, and nobody waits for them: their CPU stands in the results.
  const beside = results.reduce((sum, each) => sum + (each.cpuSeconds ?? 0), 0);
  const each = (used() - cpu + beside) / count;
  return {
    exercises: chosen.length,
    submissions: count,
    tier: tier.name,
    seconds: round(seconds),
    perMinute: round((60 * count) / seconds),
    cpuSecondsASubmission: round(each),
    ofItBesideTheSubmission: round(beside / count),
    /** With both cores for the grader alone. */
    perMinuteByCpu: round((60 * WORKERS) / each),
    slowest: Math.round(Math.max(...results.map(({ milliseconds }) => milliseconds))),
  };
}

const round = (x: number): number => Math.round(x * 100) / 100;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'grading-'));
  try {
    const submissions = writeClass(join(folder, 'class'));
    const functions = exercises.filter(({ id }) => !TRAINED.includes(id));
    const results: Record<string, unknown> = JSON.parse(readIf(FILE) ?? '{}');
    for (const [name, chosen] of Object.entries({ functions, all: exercises })) {
      if (only && only !== name) continue;
      const figures = await measure(submissions, chosen, join(folder, `${name}.jsonl`));
      results[name] = { ...figures, machine: machine() };
      console.log(name, figures);
      writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

void main();
