// The package that an instructor uploads to Gradescope, from the zip to results.json, in an emulated container: see container.py.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exercises } from '../../grader/judge/exercises';
import {
  inContainer,
  noContainer,
  noHalf,
  outputOf,
  type ContainerOptions,
  type Output,
} from '../support/container/container';
import { localDownloads } from '../support/localDownloads';
import { named, root } from '../support/requireAll';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'gradescope-')));
const folder = join(home, 'autograder');
const at = (...path: string[]): string => join(folder, ...path);
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Results {
  readonly score: number;
  readonly output: string;
  readonly tests: readonly {
    number: string;
    score: number;
    max_score: number;
    status: string;
    output: string;
    tags: string[];
  }[];
}

const results = (): Results => JSON.parse(readFileSync(at('results', 'results.json'), 'utf8')) as Results;

/** As Gradescope's harness calls it. */
const grade = (options: Omit<ContainerOptions, 'folder'> = {}): Promise<Output> =>
  outputOf({ folder, ...options }, ['sh', '-c', 'cd /autograder && exec ./run_autograder']);

function settings(change: object): void {
  const file = at('source', 'course', 'settings.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

const submit = (name: string, text: string): void => writeFileSync(at('submission', name), text);

describe.skipIf(noContainer)(named('a Gradescope package', noContainer), () => {
  beforeAll(async () => {
    const zip = join(home, 'package.zip');
    const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
    execFileSync(process.execPath, [
      '--import',
      tsx,
      join(root, 'scripts/grade.ts'),
      '--gradescope',
      zip,
      '--secret',
      join(home, 'secret'),
    ]);
    for (const name of ['submission', 'results', 'source']) mkdirSync(at(name), { recursive: true });
    // Unpacked without the modes that it holds: Gradescope sets its own.
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(dirname(at('source', path)), { recursive: true });
      writeFileSync(at('source', path), bytes);
    }
    writeFileSync(at('source/course/downloads.txt'), localDownloads(at('archives'), '/autograder/archives'));
    const setUp = await outputOf({ folder }, ['bash', '/autograder/source/setup.sh']);
    expect(setUp).toMatchObject({ code: 0, out: expect.stringMatching(/Prepared/) });
    cpSync(at('source', 'run_autograder'), at('run_autograder'));
    execFileSync('chmod', ['+x', at('run_autograder')]);
  }, 300_000);

  beforeEach(() => {
    rmSync(at('submission'), { recursive: true, force: true });
    rmSync(at('results'), { recursive: true, force: true });
    for (const name of ['submission', 'results']) mkdirSync(at(name));
    writeFileSync(
      at('submission_metadata.json'),
      JSON.stringify({ assignment: { id: 3 }, users: [{ id: 9, name: 'Ada Example', email: 'ada@example.org' }] }),
    );
    settings({ exercises: ['1.4', '2.5'], seconds: 120 });
  });

  it('setup.sh refuses a file that is not the one the package was made with', async () => {
    const file = at('source/course/downloads.txt');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace(/ [0-9a-f]{128} /, ` ${'0'.repeat(128)} `));
    const { code, err } = await outputOf({ folder }, ['bash', '/autograder/source/setup.sh']);
    writeFileSync(file, right);
    expect(code).toBe(1);
    expect(err).toContain('is not the file that this package was made with');
  }, 120_000);

  it('the solutions get all points, in every exercise, in the landlock sandbox', async () => {
    settings({ exercises: exercises.map(({ id }) => id), seconds: 480 });
    cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
    expect(await grade()).toMatchObject({ code: 0 });
    const { score, tests, output } = results();
    expect(tests.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(score).toBe(tests.reduce((sum, { max_score }) => sum + max_score, 0));
    expect(tests.length).toBeGreaterThan(70);
    expect(output).toMatch(/^Graded in: landlock \(.*left open/);
  }, 600_000);

  describe.skipIf(noHalf)(named('with half a core and 768 MB', noHalf), () => {
    it('the solutions get all points within two of the ten minutes', async () => {
      settings({ exercises: exercises.map(({ id }) => id), seconds: 480 });
      cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
      const began = performance.now();
      await grade({ half: true });
      // 25 s on a machine that was busy sevenfold.
      expect((performance.now() - began) / 1000).toBeLessThan(120);
      const { score, tests } = results();
      expect(score).toBe(tests.reduce((sum, { max_score }) => sum + max_score, 0));
    }, 600_000);

    it('what uses all memory is stopped, and the exercises beside it keep their grade', async () => {
      cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
      submit(
        '01-paradigms.ts',
        'export const greedyAction = () => { const a = []; for (;;) a.push(Buffer.alloc(5e6, 1)); };',
      );
      await grade({ half: true });
      const { score, tests } = results();
      expect(tests.filter(({ number }) => number.startsWith('1.4')).map(({ tags }) => tags[1])).toEqual([
        'memory',
        'memory',
      ]);
      expect(score).toBe(2);
    }, 300_000);
  });

  it('on a kernel without Landlock and seccomp it says that the network is open', async () => {
    cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
    await grade({ without: ['landlock', 'seccomp'] });
    expect(results().score).toBe(3);
    expect(results().output).toContain('Here a submission connects to a server of this machine.');
  }, 120_000);

  it('a common mistake gets its sentence', async () => {
    const chaffs = join(root, 'test/exercises/02/chaffs');
    const name = readdirSync(chaffs).find(
      (each) => each.startsWith('2.5-') && !readFileSync(join(chaffs, each), 'utf8').includes('slips'),
    )!;
    cpSync(join(chaffs, name), at('submission', '02-log-derivative.ts'));
    await grade();
    const sentence = /export const sentence =\s*(['"`])(.*?)\1;/s.exec(readFileSync(join(chaffs, name), 'utf8'))![2];
    const failed = results().tests.filter(({ number, status }) => number.startsWith('2.5') && status === 'failed');
    expect(failed[0].output).toContain(sentence.slice(0, 40));
  }, 120_000);

  it('a student meets the same inputs each time, another student others; only the instructor sees the seed', async () => {
    const seedOf = async (): Promise<string> => /--seed (\d+)/.exec((await grade()).out)![1];
    const [one, again] = [await seedOf(), await seedOf()];
    const text = readFileSync(at('results', 'results.json'), 'utf8');
    for (const word of ['ada@example.org', 'Ada Example', one, readFileSync(join(home, 'secret'), 'utf8').trim()])
      expect(text).not.toContain(word);
    writeFileSync(at('submission_metadata.json'), JSON.stringify({ assignment: { id: 3 }, users: [{ id: 10 }] }));
    expect([again, await seedOf()]).toEqual([one, expect.not.stringMatching(`^${one}$`)]);
  }, 180_000);

  it('another user of the container can read neither the package, nor the results, nor the metadata', async () => {
    await grade();
    const tries = [
      'source/course/secret',
      'source/course/grade.cjs',
      'results/results.json',
      'submission_metadata.json',
    ]
      .map((path) => `cat /autograder/${path} >/dev/null 2>&1 && echo ${path}`)
      .join('; ');
    const { out } = await outputOf({ folder }, [
      'setpriv',
      '--reuid',
      '1001',
      '--regid',
      '1001',
      '--clear-groups',
      'sh',
      '-c',
      `${tries}; echo end`,
    ]);
    expect(out).toBe('end\n');
    expect(statSync(at('submission_metadata.json')).mode & 0o777).toBe(0o600);
  }, 120_000);

  describe('a submission that is broken or hostile gets 0 and valid JSON', () => {
    const file = '02-log-derivative.ts';
    const submissions: Record<string, () => void> = {
      'no file': () => {},
      'no folder': () => rmSync(at('submission'), { recursive: true }),
      'a link to the secret': () => symlinkSync('/autograder/source/course/secret', at('submission', file)),
      'a folder that is a link': () => symlinkSync('/autograder/source', at('submission', 'exercises')),
      'a pipe': () => execFileSync('mkfifo', [at('submission', file)]),
      '50 MB': () => writeFileSync(at('submission', file), Buffer.alloc(50e6, 'x')),
      'a folder in place of the file': () => mkdirSync(at('submission', file)),
      bytes: () => writeFileSync(at('submission', file), Buffer.from([0xff, 0xfe, 0, 1, 2])),
      'what does not compile': () => submit(file, 'export function rewardToGo(: {'),
      'a forged results.json': () => {
        writeFileSync(at('submission', 'results.json'), '{"score": 100}');
        submit(
          file,
          "process.mainModule.require('fs').writeFileSync('/autograder/results/results.json', '{\"score\":100}')",
        );
      },
      'what ends its process': () => submit(file, 'process.exit(0)'),
      'what never ends': () => submit(file, 'for (;;);'),
      'control characters and markup': () =>
        submit(file, 'export const rewardToGo = () => { throw new Error("\\u0000\\u001b[2J</script>\\ud800"); };'),
      'what uses all memory': () =>
        submit(file, 'export const rewardToGo = () => { const a = []; for (;;) a.push(Buffer.alloc(5e7, 1)); };'),
    };
    for (const [name, make] of Object.entries(submissions)) {
      it(
        name,
        async () => {
          make();
          expect(await grade()).toMatchObject({ code: 0 });
          const { score, tests } = results();
          expect(score).toBe(0);
          expect(tests).toHaveLength(5);
          expect(tests.every(({ output }) => output.length > 10)).toBe(true);
          expect(readFileSync(at('results', 'results.json'), 'utf8')).not.toContain(
            readFileSync(join(home, 'secret'), 'utf8').trim(),
          );
        },
        120_000,
      );
    }

    it('and so does metadata that is missing or no JSON', async () => {
      rmSync(at('submission_metadata.json'));
      await grade();
      expect(results().tests).toHaveLength(5);
      writeFileSync(at('submission_metadata.json'), '{');
      expect((await grade()).out).toContain('names no user');
    }, 120_000);
  });

  it('killed at any moment, it leaves valid JSON with what is graded so far', async () => {
    cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
    settings({ exercises: ['1.4', '2.5', '3.5'] });
    const scores: number[] = [];
    for (const milliseconds of [300, 800, 1500, 2500, 4000]) {
      rmSync(at('results'), { recursive: true });
      mkdirSync(at('results'));
      const child = inContainer({ folder }, ['sh', '-c', 'cd /autograder && exec ./run_autograder']);
      const ended = new Promise((resolve) => child.once('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill('SIGTERM');
      await ended;
      if (statSync(at('results', 'results.json'), { throwIfNoEntry: false })) scores.push(results().score);
    }
    expect(scores.length).toBeGreaterThanOrEqual(3);
    expect(readdirSync(at('results')).filter((name) => name === 'results.json')).toHaveLength(1);
  }, 120_000);

  it('when the time is over, what is graded counts and the rest says so', async () => {
    cpSync(join(root, 'solutions'), at('submission'), { recursive: true });
    submit('03-reinforce.ts', 'export function train() { for (;;); }');
    // A training that never ends takes 10 s: 6 for its first test, 2 for each of the next two.
    settings({ exercises: ['1.4', '3.5', '2.5'], seconds: 8 });
    const began = performance.now();
    expect(await grade()).toMatchObject({ code: 0 });
    expect(performance.now() - began).toBeLessThan(40_000);
    const { score, output, tests } = results();
    expect(score).toBe(3);
    expect(output).toContain('1 of 3 exercises have no grade: the time for grading was over');
    expect([...new Set(tests.map(({ number }) => number.slice(0, 3)))]).toEqual(['1.4', '3.5', '2.5']);
  }, 120_000);
});
