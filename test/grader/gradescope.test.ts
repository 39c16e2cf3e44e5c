import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { downloads } from '../../grader/gradescope/downloads';
import { studentOf } from '../../grader/gradescope/metadata';
import { packageFiles } from '../../grader/gradescope/packageFiles';
import { partsOf } from '../../grader/gradescope/parts';
import { resultsOf } from '../../grader/gradescope/results';
import { exerciseOf, exercises } from '../../grader/judge/exercises';
import { root } from '../../scripts/setup/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gradescope-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function studentIn(text: string): string | undefined {
  const file = join(folder, 'submission_metadata.json');
  writeFileSync(file, text);
  return studentOf(file);
}

describe('who handed in', () => {
  it('is the assignment and the users, in any order, without their names', () => {
    const users = [
      { id: 12, name: 'Ada', email: 'ada@example.org' },
      { id: 7, name: 'Bo', email: 'bo@example.org' },
    ];
    expect(studentIn(JSON.stringify({ id: 1, assignment: { id: 5 }, users }))).toBe('gradescope/5/7+12');
    expect(studentIn(JSON.stringify({ id: 2, assignment: { id: 5 }, users: users.reverse() }))).toBe(
      'gradescope/5/7+12',
    );
    expect(studentIn(JSON.stringify({ id: 3, assignment: { id: 6 }, users: [users[0]] }))).not.toBe(
      'gradescope/5/7+12',
    );
  });

  it.each(['', '{', 'null', '{}', '{"users":[]}', '{"users":[{"id":"x"}]}', '{"users":3}'])(
    'is unknown in %j',
    (text) => {
      expect(studentIn(text)).toBeUndefined();
    },
  );

  it('is unknown without the file', () => expect(studentOf(join(folder, 'none.json'))).toBeUndefined());
});

describe('the order of grading', () => {
  it('holds each exercise once, the short ones first and together, the project last', () => {
    const parts = partsOf(exercises);
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(exercises.map(({ id }) => id).sort());
    expect(parts[0].length).toBeGreaterThan(15);
    expect(parts.slice(1).every((part) => part.length === 1)).toBe(true);
    expect(parts.at(-1)![0].id).toBe('4.10');
  });

  it('even if every short test used all of its time, on half a core, the short ones end before eight minutes', () => {
    const seconds = partsOf(exercises)[0].flatMap(({ tests }) => tests.map((test) => test.seconds ?? 2));
    expect(2 * seconds.reduce((sum, each) => sum + each, 0)).toBeLessThan(8 * 60);
  });
});

describe('results.json', () => {
  const two = [exerciseOf('1.4'), exerciseOf('2.5')];
  const nothing = {
    name: 'x',
    earned: 0,
    points: 0,
    exercises: [],
    files: [],
    seed: 1,
    tier: 'none',
    milliseconds: 5,
    cpuSeconds: 0,
  };

  it('has all tests with all points before anything is graded, and says why they have none yet', () => {
    const report = resultsOf({ result: nothing, exercises: two, why: 'the grading goes on.', notes: [] }) as {
      score: number;
      output: string;
      tests: { max_score: number; score: number; status: string; output: string }[];
    };
    expect(report.score).toBe(0);
    expect(report.output).toBe('2 of 2 exercises have no grade: the grading goes on.');
    expect(report.tests.length).toBe(two[0].tests.length + two[1].tests.length);
    expect(report.tests.every(({ status, score, output }) => status === 'failed' && score === 0 && output)).toBe(true);
  });
});

describe('the package', () => {
  it('fetches Node.js and the lock file’s esbuild, each with its SHA-512, for both kinds of machine', () => {
    const lines = downloads(readFileSync(join(root, 'package-lock.json'), 'utf8'))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines)
      expect(line).toMatch(/^(x86_64|aarch64) \S+ [0-9a-f]{128} https:\/\/registry\.npmjs\.org\/\S+\.tgz$/);
  });

  it('holds the secret in one file, no path of this machine, and is small', async () => {
    const settings = { exercises: ['2.5'], seconds: 480, megabytes: 384 };
    const files = await packageFiles({ root, place: 'gradescope', settings, secret: 'a secret of the class' });
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'setup.sh',
        'run_autograder',
        'course/grade.cjs',
        'course/confine.py',
        'course/student/main.cjs',
      ]),
    );
    expect(files.get('run_autograder')!.mode & 0o111).toBe(0o111);
    expect(files.get('course/secret')!.mode).toBe(0o600);
    for (const [path, { bytes }] of files) {
      expect(bytes.includes(root), path).toBe(false);
      expect(bytes.includes('a secret of the class'), path).toBe(path === 'course/secret');
    }
    expect([...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(8e6);
  });
});
