// The autograder for Classroom 50, as its runner calls it, against the contract classroom50/result/v1.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localDownloads } from '../support/localDownloads';
import { named, root, skipReason } from '../support/requireAll';

const noLinux = skipReason(process.platform !== 'linux' || process.arch !== 'x64', 'its runners are Linux on x86_64');

const home = mkdtempSync(join(tmpdir(), 'classroom50-'));
const [bundle, checkout] = [join(home, 'bundle'), join(home, 'checkout')];
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What its runner sets. */
const environment = {
  CLASSROOM: 'rl-2026',
  ASSIGNMENT: 'returns',
  SUBMISSION_TAG: 'submit/2026-11-24T12-00-00Z-a1b2c3d',
  USERNAME: 'ada',
  OWNER: 'ada',
  ASSIGNMENT_TYPE: 'individual',
  COMMIT_URL: 'https://github.com/org/returns-ada/commit/a1b2c3d',
  RELEASE_URL: 'https://github.com/org/returns-ada/releases/tag/x',
  REVIEW_URL: 'https://github.com/org/returns-ada/compare/a...b',
  CLASSROOM50_BUNDLE_DIR: bundle,
};

const run = (change: Partial<typeof environment> = {}) =>
  spawnSync('/usr/bin/python3', [join(bundle, 'autograder.py')], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment, ...change },
  });

interface Result {
  readonly score: number;
  readonly 'max-score': number;
  readonly tests: readonly {
    'test-name': string;
    passed: boolean;
    score: number;
    'max-score': number;
    output: string;
  }[];
}

/** The rules of its result-v1 schema and of its runner's own check; owner and assignment_type are the runner's to set. */
function keepsTheContract(text: string): Result {
  expect(Buffer.byteLength(text)).toBeLessThan(10 * 1024 * 1024);
  const result = JSON.parse(text);
  const fields = [
    'schema',
    'classroom',
    'assignment',
    'submission',
    'commit',
    'release',
    'review',
    'datetime',
    'score',
    'max-score',
    'tests',
  ];
  expect(Object.keys(result).sort()).toEqual(fields.sort());
  expect(result).toMatchObject({
    schema: 'classroom50/result/v1',
    classroom: environment.CLASSROOM,
    assignment: environment.ASSIGNMENT,
    submission: environment.SUBMISSION_TAG,
    commit: environment.COMMIT_URL,
    release: environment.RELEASE_URL,
    datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
  for (const test of [result, ...result.tests]) {
    expect(Number.isInteger(test.score) && Number.isInteger(test['max-score'])).toBe(true);
    expect(test.score).toBeGreaterThanOrEqual(0);
    expect(test.score).toBeLessThanOrEqual(test['max-score']);
  }
  for (const test of result.tests) {
    expect(test['test-name'].length).toBeGreaterThan(0);
    expect(typeof test.passed).toBe('boolean');
    expect(test.output.length).toBeLessThanOrEqual(2000);
  }
  expect(result.tests.length).toBeLessThanOrEqual(100);
  return result as Result;
}

const read = (): Result => keepsTheContract(readFileSync(join(checkout, 'result.json'), 'utf8'));

describe.skipIf(noLinux)(named('an autograder for Classroom 50', noLinux), () => {
  beforeAll(() => {
    const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
    const write = ['--exercise', '1.4', '--exercise', '2.5', '--classroom50', bundle];
    execFileSync(process.execPath, ['--import', tsx, join(root, 'scripts/grade.ts'), ...write]);
    const bytes = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(bundle, path)).size,
    );
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(10 * 1024 * 1024);
    writeFileSync(join(bundle, 'course/downloads.txt'), localDownloads(join(home, 'archives')));
  }, 120_000);

  beforeEach(() => {
    rmSync(checkout, { recursive: true, force: true });
    mkdirSync(join(checkout, 'exercises'), { recursive: true });
  });

  it('right answers get all points, in hundredths', () => {
    cpSync(join(root, 'solutions'), join(checkout, 'exercises'), { recursive: true });
    expect(run()).toMatchObject({ status: 0 });
    expect(read()).toMatchObject({ score: 300, 'max-score': 300 });
    expect(read().tests[0]).toMatchObject({ passed: true, score: 50, 'max-score': 50 });
    expect(readdirSync(checkout).sort()).toEqual(['exercises', 'result.json']);
  }, 120_000);

  it('wrong answers get fewer, and end with exit code 0 all the same', () => {
    cpSync(join(root, 'exercises'), join(checkout, 'exercises'), { recursive: true });
    expect(run()).toMatchObject({ status: 0 });
    expect(read()).toMatchObject({ score: 0, 'max-score': 300 });
    expect(read().tests[0].output).toContain('not written');
  }, 120_000);

  it('a result that the student put there, or a link, is replaced', () => {
    writeFileSync(join(checkout, 'result.json'), '{"score": 100}');
    writeFileSync(join(home, 'target'), 'kept');
    symlinkSync(join(home, 'target'), join(checkout, 'result.json.new'));
    expect(run()).toMatchObject({ status: 0 });
    expect(read().score).toBe(0);
    expect(readFileSync(join(home, 'target'), 'utf8')).toBe('kept');
  }, 120_000);

  it('an error of the grader’s own ends with another code, and no result', () => {
    const file = join(bundle, 'course/downloads.txt');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace(/ [0-9a-f]{128} /, ` ${'0'.repeat(128)} `));
    expect(run().status).not.toBe(0);
    writeFileSync(file, right);
    expect(run({ CLASSROOM: undefined }).status).not.toBe(0);
    expect(existsSync(join(checkout, 'result.json'))).toBe(false);
  }, 180_000);

  it('no secret of a class is in it', () => {
    expect(readFileSync(join(bundle, 'course/secret'), 'utf8')).toBe('for practice: these inputs are known\n');
  });
});
