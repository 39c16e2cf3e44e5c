// Computes what N submissions with both trainings (3.5 and Aaliyah's project, 4.10) cost, from bench/results/grading.json: the table
// of deploy/README.md. Hours = N × CPU seconds a submission / (3600 × cores). Run: npx tsx bench/cost.ts [N]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process';

const count = Number(process.argv[2] ?? 10_000);
const { all, functions } = JSON.parse(readFileSync(join(root, 'bench', 'results', 'grading.json'), 'utf8')) as Record<
  string,
  { readonly cpuSecondsASubmission: number }
>;

function duration(seconds: number): string {
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}

console.log(`| cores | functions alone | with both trainings |\n| ----- | --------------- | ------------------- |`);
for (const cores of [2, 32, 128]) {
  const on = ({ cpuSecondsASubmission }: { readonly cpuSecondsASubmission: number }): string =>
    duration((count * cpuSecondsASubmission) / cores);
  console.log(`| ${String(cores).padEnd(5)} | ${on(functions).padEnd(15)} | ${on(all).padEnd(19)} |`);
}
