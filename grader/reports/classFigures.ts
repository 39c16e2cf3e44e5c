import { NOT_RUN } from '../judge/gradeExercise';
import type { SubmissionResult } from '../judge/gradeSubmission';
import type { Verdict } from '../judge/student';

/** How often a known mistake was seen. */
export interface MistakeCount {
  readonly exercise: string;
  readonly title: string;
  readonly mistake: string;
  readonly sentence: string;
  readonly names: readonly string[];
}

/** The known mistakes that answers equal, the commonest first. */
export function mistakeCounts(results: readonly SubmissionResult[]): MistakeCount[] {
  const counts = new Map<string, { -readonly [K in keyof MistakeCount]: MistakeCount[K] } & { names: string[] }>();
  for (const { name, exercises } of results) {
    for (const { id, title, mistake } of exercises) {
      if (!mistake) continue;
      const key = `${id}/${mistake.name}`;
      const count = counts.get(key);
      if (count) count.names.push(name);
      else counts.set(key, { exercise: id, title, mistake: mistake.name, sentence: mistake.sentence, names: [name] });
    }
  }
  return [...counts.values()].sort((a, b) => b.names.length - a.names.length);
}

export interface ExerciseFigures {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** Of all submissions. */
  readonly mean: number;
  readonly full: number;
  readonly none: number;
  /** How many left the stub as it was. */
  readonly untouched: number;
}

export function exerciseFigures(results: readonly SubmissionResult[]): ExerciseFigures[] {
  const [first] = results;
  if (!first) return [];
  return first.exercises.map(({ id, title, points }, k) => {
    const own = results.map(({ exercises }) => exercises[k]);
    return {
      id,
      title,
      points,
      mean: own.reduce((sum, { earned }) => sum + earned, 0) / own.length,
      full: own.filter(({ earned }) => earned === points).length,
      none: own.filter(({ earned }) => earned === 0).length,
      untouched: own.filter(({ tests }) => tests.every(({ verdict }) => verdict === 'not implemented')).length,
    };
  });
}

/** Submissions in which something else than a wrong answer was seen, by what it was. */
export function oddVerdicts(results: readonly SubmissionResult[]): ReadonlyMap<Verdict, readonly string[]> {
  const seen = new Map<Verdict, Set<string>>();
  for (const { name, exercises } of results) {
    for (const { verdict, sentence } of exercises.flatMap(({ tests }) => tests)) {
      if (sentence?.startsWith(NOT_RUN)) continue;
      if (verdict === 'pass' || verdict === 'fail' || verdict === 'threw' || verdict === 'not implemented') continue;
      seen.set(verdict, (seen.get(verdict) ?? new Set()).add(name));
    }
  }
  return new Map([...seen].map(([verdict, names]) => [verdict, [...names]]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
