// A class from folders to reports: odd files and names, a grader that is killed, sheets that come back.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { classSecret } from '../../grader/classes/classSecret';
import { gradeClass } from '../../grader/classes/gradeClass';
import { openJournal } from '../../grader/classes/journal';
import { findSubmissions } from '../../grader/classes/submissions';
import { compile } from '../../grader/judge/compile';
import { readSubmitted } from '../../grader/judge/readSubmitted';
import { LARGEST_FILE, submittedFile } from '../../grader/judge/submittedFile';
import { exercises } from '../../grader/judge/exercises';
import { gradeSubmission, type SubmissionResult } from '../../grader/judge/gradeSubmission';
import { studentBundle } from '../../grader/judge/studentBundle';
import { fromCsv, toCsv } from '../../grader/reports/csv';
import { fileNames } from '../../grader/reports/fileNames';
import { gradescope } from '../../grader/reports/gradescope';
import { junit } from '../../grader/reports/junit';
import { markingSheet, readMarkingSheet, withMissingRows } from '../../grader/reports/markingSheet';
import { studentReport } from '../../grader/reports/studentReport';
import { writeReports } from '../../grader/reports/writeReports';
import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { strongestTier } from '../../grader/sandbox/tiers';
import { root } from '../../scripts/setup/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'class-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

const hostile = `</td><script>alert(1)</script>\u001b[2J`;
const result: SubmissionResult = {
  name: hostile,
  earned: 1,
  points: 2,
  seed: 7,
  tier: 'bubblewrap',
  milliseconds: 5,
  cpuSeconds: 0,
  files: [{ file: '02-log-derivative', sha256: 'x' }],
  exercises: [
    {
      id: '2.5',
      title: 'Reward-to-go',
      points: 2,
      earned: 1,
      tests: [
        { name: 'a', points: 1, earned: 1, verdict: 'pass', seed: 1, milliseconds: 1 },
        ...['first hidden input', 'second hidden input'].map((call) => ({
          name: call,
          points: 0.5,
          earned: 0,
          verdict: 'fail' as const,
          sentence: hostile,
          failing: { call, returned: hostile },
          smallest: { call: 'smallest hidden input', returned: '0' },
          seed: 1,
          milliseconds: 1,
        })),
      ],
    },
  ],
};
const all = {
  results: [result],
  notGraded: [],
  exercises: [],
  rubrics: [],
  marks: new Map(),
  tier: bubblewrap,
  commitment: 'c',
};

describe('files that are none', () => {
  it('a file that lies elsewhere, or under almost its name, is not graded, and it is told where it is', () => {
    const misplaced = (path: string): unknown => {
      const submission = at('misplaced', path.replace(/\W/g, '-'));
      mkdirSync(dirname(join(submission, path)), { recursive: true });
      writeFileSync(join(submission, path), 'export const f = 1;');
      writeFileSync(join(submission, '02-log-derivative.md'), 'a proof');
      return readSubmitted(submission, '02-log-derivative');
    };
    for (const path of ['homework/exercises/02-log-derivative.ts', '02-Log-Derivative.ts', '02-log-derivative (1).ts'])
      expect(misplaced(path)).toMatchObject({
        kind: 'misplaced file',
        message: expect.stringContaining(`02-log-derivative.ts is not there. There is ${path}:`),
      });
    for (const path of ['exercises/02-log-derivative.ts', '02-log-derivative.ts'])
      expect(misplaced(path)).toMatchObject({ text: 'export const f = 1;' });
    for (const path of ['solutions/02-log-derivative.ts', '02-log-derivative.new.ts'])
      expect(misplaced(path)).toMatchObject({ message: '02-log-derivative.ts is not there.' });
  });

  it('each has its own words, and none is waited for or followed', () => {
    writeFileSync(at('large.ts'), 'x'.repeat(LARGEST_FILE + 1));
    writeFileSync(at('utf16.ts'), Buffer.from('\ufeffx', 'utf16le'));
    writeFileSync(at('utf16-unmarked.ts'), Buffer.from('export', 'utf16le'));
    writeFileSync(at('latin.ts'), Buffer.from([0xe9, 0x20]));
    mkdirSync(at('folder.ts'));
    symlinkSync('/etc/hostname', at('link.ts'));
    const said = (name: string): unknown => submittedFile(at(name));
    expect(said('none.ts')).toMatchObject({ kind: 'missing file', message: 'none.ts is not there.' });
    expect(said('large.ts')).toMatchObject({ message: expect.stringContaining('at most 256 kB') });
    expect(said('utf16.ts')).toMatchObject({ kind: 'unreadable file', message: expect.stringContaining('UTF-16') });
    expect(said('utf16-unmarked.ts')).toMatchObject({ message: expect.stringContaining('UTF-16') });
    expect(said('latin.ts')).toMatchObject({ message: expect.stringContaining('not UTF-8') });
    expect(said('folder.ts')).toMatchObject({ message: expect.stringContaining('not a file') });
    expect(said('link.ts')).toMatchObject({ message: expect.stringContaining('symbolic link') });
  });

  it('a file that does not compile, or imports what it may not, is told so, and runs nothing', async () => {
    expect(await compile('a.ts', 'let x = ;')).toMatchObject({ kind: 'does not compile' });
    expect(await compile('a.ts', 'await 1;')).toMatchObject({
      message: expect.stringContaining('outside of a function'),
    });
    expect(await compile('a.ts', 'let x = 1;\n<<<<<<< HEAD\nlet y;\n')).toMatchObject({
      message: expect.stringContaining('a merge is not finished'),
    });
    expect(await compile('a.ts', "import 'node:fs';")).toMatchObject({ kind: 'forbidden import' });
    expect(await compile('a.ts', "export * from 'node:fs'; export let x = require('node:os');")).toMatchObject({
      message: expect.stringContaining("'node:fs', 'node:os'"),
    });
    expect(await compile('a.ts', "import type { Stats } from 'node:fs'; export let x: Stats;")).toMatchObject({
      file: 'a.ts',
    });
  });

  it('the compiler reads no other file, whatever names a submission puts together', async () => {
    const secret = at('secret-of-the-class.ts');
    writeFileSync(secret, 'export const secret = 417935;');
    // esbuild looks where the grader was started.
    const name = relative(process.cwd(), secret).replaceAll('\\', '/').slice(0, -'-of-the-class.ts'.length);
    for (const load of ['require', 'import'])
      for (const path of [`\`${name}\${end}.ts\``, `'${name}' + end + '.ts'`]) {
        const compiled = await compile('a.ts', `export const f = (end: string) => ${load}(${path});`);
        expect(compiled).toMatchObject({ file: 'a.ts' });
        expect(JSON.stringify(compiled)).not.toContain('417935');
      }
  });

  it.skipIf(process.platform === 'win32')('nor the source map that a comment names', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    for (const comment of [
      `//# sourceMappingURL=file://${at('pipe')}`,
      `/*@ sourceMappingURL=file://${at('pipe')} */`,
    ]) {
      const began = performance.now();
      expect(await compile('a.ts', `export const f = 1;\n${comment}\n`)).toMatchObject({ file: 'a.ts' });
      expect(performance.now() - began).toBeLessThan(5000);
    }
  });
});

describe('who grades', () => {
  it('is told what comes next, the submission at hand first, at most sixteen at a time', async () => {
    const names = Array.from({ length: 18 }, (_, i) => `student-${i}`);
    for (const name of names) mkdirSync(at('told', name), { recursive: true });
    const told: string[][] = [];
    const { results } = await gradeClass({
      root,
      submissions: names.map((name) => ({ name, folder: at('told', name) })),
      exercises: exercises.slice(0, 1),
      seedOf: () => 1,
      confined: true,
      journal: at('told.jsonl'),
      graders: {
        lanes: 1,
        ahead: (tasks) => void told.push(tasks.map(({ name }) => name)),
        grade: async ({ name }) => ({ ...result, name }),
        end: async () => {},
      },
    });
    expect(results).toHaveLength(18);
    expect(told.map(([first]) => first)).toEqual(names);
    expect(told.map(({ length }) => length)).toEqual([16, 16, 16, ...Array.from({ length: 15 }, (_, i) => 15 - i)]);
  });

  it('is told which results stand in the journal, and ended whatever happens', async () => {
    const told: string[] = [];
    const grade = (journal: string, first: () => void) =>
      gradeClass({
        root,
        submissions: ['student-0', 'student-1'].map((name) => ({ name, folder: at('told', name) })),
        exercises: exercises.slice(0, 1),
        seedOf: () => 1,
        confined: true,
        journal,
        graders: {
          lanes: 1,
          grade: async ({ name }) => {
            if (name === 'student-0') first();
            told.push(name);
            return { ...result, name };
          },
          kept: () => void told.push('kept'),
          end: async () => void told.push('ended'),
        },
      });
    const journal = at('kept.jsonl');
    // The first result cannot be written: whoever graded must not throw it away.
    const { results, notGraded } = await grade(journal, () => mkdirSync(journal)).finally(() =>
      rmSync(journal, { recursive: true }),
    );
    expect([results.length, notGraded.length]).toEqual([0, 2]);
    expect(told).toEqual(['student-0', 'student-1', 'ended']);
    await grade(journal, () => {});
    expect(told.slice(3)).toEqual(['student-0', 'kept', 'student-1', 'kept', 'ended']);
    await expect(grade(join(journal, 'below', 'a-file'), () => {})).rejects.toThrow(/ENOTDIR/);
    expect(told.slice(8)).toEqual(['ended']);
  });
});

describe('names', () => {
  const names = ['=cmd|calc', "'=1", "''", 'Müller, Ana', 'a "b"', '安娜', '../up', 'A', 'a', ''];

  it('stay apart as files, whatever they hold', () => {
    const files = [...fileNames(names).values()];
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
    for (const file of files) expect(file).not.toMatch(/[/\\"=|]|^\./);
    expect(fileNames(['安娜']).get('安娜')).toBe('安娜');
  });

  it('take nobody’s file, and fit where they are put', () => {
    const [odd] = fileNames(['a?']).values();
    expect(new Set(fileNames([odd, 'a?']).values()).size).toBe(2);
    // Letters of two UTF-16 units, and of three and four bytes.
    for (const name of [`${'x'.repeat(79)}𠀀`, '安'.repeat(85), '𠀀'.repeat(63)]) {
      const file = fileNames([name]).get(name)!;
      expect(Buffer.byteLength(`${file}.html.4194304.part`)).toBeLessThan(255);
      expect(decodeURIComponent(encodeURIComponent(file))).toBe(file);
    }
  });

  it('are no formulas in a spreadsheet, and come back as they were', () => {
    const text = toCsv([names]);
    expect(text).toContain("'=cmd|calc");
    expect(fromCsv(text)).toEqual([names]);
    expect(fromCsv('a;"b;c"\nd;e\n')).toEqual([
      ['a', 'b;c'],
      ['d', 'e'],
    ]);
  });
});

describe('reports', () => {
  it('show a student one hidden input of an exercise, and no markup of anybody', () => {
    const html = studentReport(result, all);
    expect(html).toContain('<code>first hidden input</code>');
    expect(html).not.toContain('<code>second hidden input</code>');
    expect(html).not.toContain('smallest hidden input');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u001b');
    expect(html).toContain('You have');
    expect(JSON.stringify(gradescope(result))).not.toContain('smallest hidden input');
  });

  it('quote an error of the student’s where its input is told, and elsewhere only if it is the same', () => {
    const [exercise] = result.exercises;
    const threw = (quoted: string) => ({
      ...exercise.tests[1],
      sentence: `Your function stopped with an error: ${quoted} (line 3 of a.ts)`,
      quoted,
    });
    const told = (...quoted: string[]): string =>
      JSON.stringify(gradescope({ ...result, exercises: [{ ...exercise, tests: quoted.map(threw) }] }));
    expect(told('[1,2]', '[3,4]')).toContain('an error: [1,2] (line 3');
    expect(told('[1,2]', '[3,4]')).not.toContain('[3,4]');
    expect(told('[1,2]', '[3,4]')).toContain('an error: … (line 3');
    expect(told('x is not a function', 'x is not a function')).not.toContain('…');
  });

  it('are well formed XML whatever a student wrote', () => {
    const xml = junit([result]);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u001b]/);
    expect(xml).toContain('tests="3" failures="2" errors="0" skipped="0"');
  });

  it('take a marking sheet back, and name the row that is wrong', () => {
    const rubrics = [
      { id: '2.1', title: 'The theorem', file: '02', criteria: [{ name: 'causality', points: 2, text: 'said' }] },
    ];
    const sheet = fromCsv(markingSheet(['=A', 'B'], rubrics));
    sheet[1][7] = '1,5';
    sheet[1][8] = 'good';
    expect(readMarkingSheet(toCsv(sheet), ['=A', 'B'], rubrics).get('=A')).toEqual([
      { rubric: '2.1', criterion: 'causality', points: 1.5, comment: 'good' },
    ]);
    // A spreadsheet has made a date of the question.
    sheet[1][1] = '02. Jan';
    expect(readMarkingSheet(toCsv(sheet), ['=A', 'B'], rubrics).get('=A')).toMatchObject([{ rubric: '2.1' }]);
    sheet[2][7] = '3';
    expect(() => readMarkingSheet(toCsv(sheet), ['=A', 'B'], rubrics)).toThrow(/row 3.*from 0 to 2/);
  });

  it('leave in a marking sheet what stands in it, and add who is not in it yet', () => {
    const rubrics = [
      { id: '2.1', title: 'The theorem', file: '02', criteria: [{ name: 'causality', points: 2, text: 'said' }] },
    ];
    const sheet = fromCsv(markingSheet(['A', 'B'], rubrics)).map((row, k) => [...row, k ? 'mine' : 'Who marks']);
    sheet[1][8] = 'to be read again'; // without points
    const text = toCsv(sheet).replaceAll('\r\n', '\n');
    expect(withMissingRows(text, ['A', 'B'], rubrics)).toBe(text);
    const more = fromCsv(withMissingRows(text, ['A', '=C', 'B'], rubrics));
    expect(more.slice(0, 3)).toEqual(sheet);
    expect(more.slice(3)).toEqual([['=C', '2.1', 'The theorem', '02.md', 'causality', 'said', '2', '', '', '']]);
  });

  it('take no points from a student for what nobody has marked yet', () => {
    const criteria = ['a', 'b'].map((name) => ({ name, points: 2, text: 't' }));
    const rubrics = [{ id: '2.1', title: 'The theorem', file: '02', criteria }];
    const mark = { rubric: '2.1', criterion: 'a', points: 1.5, comment: '' };
    const told = (...marks: (typeof mark)[]) =>
      studentReport(result, { ...all, rubrics, marks: new Map([[hostile, marks]]) });
    expect(told(mark)).toContain('and 1.5 of 2 for what you wrote, as far as it is marked.');
    expect(told(mark, { ...mark, criterion: 'b' })).toContain('and 3 of 4 for what you wrote.');
  });

  it('keep the rows of a student whom the grader could not grade', () => {
    const rubrics = [
      { id: '2.1', title: 'The theorem', file: '02', criteria: [{ name: 'causality', points: 2, text: 'said' }] },
    ];
    writeFileSync(
      at('filled.csv'),
      toCsv(fromCsv(markingSheet(['A'], rubrics)).map((row, k) => row.map((cell, i) => (k && i === 7 ? '2' : cell)))),
    );
    const reports = { ...all, rubrics, notGraded: [{ name: 'A', why: 'no memory' }], sheet: at('filled.csv') };
    writeReports(at('fresh'), { ...reports, sheet: undefined });
    expect(fromCsv(readFileSync(at('fresh', 'marking.csv'), 'utf8')).map(([student]) => student)).toContain('A');
    writeReports(at('reports'), reports);
    expect(
      readMarkingSheet(readFileSync(at('reports', 'marking.csv'), 'utf8'), ['A', hostile], rubrics).get('A'),
    ).toHaveLength(1);
  });
});

describe('a class', () => {
  it('its journal survives half a line, and never glues the next to it', () => {
    const file = at('journal.jsonl');
    openJournal(file).add('one', result);
    appendFileSync(file, '{"key":"two","resu');
    const again = openJournal(file);
    expect([again.get('one')?.earned, again.get('two')]).toEqual([1, undefined]);
    again.add('three', result);
    expect(openJournal(file).get('three')?.earned).toBe(1);
  });

  it('its journal survives half a line that it wrote itself, on a disk that was full for a while', () => {
    const file = at('full.jsonl');
    const journal = openJournal(file);
    mkdirSync(file);
    expect(() => journal.add('one', result)).toThrow(/full\.jsonl cannot be written \(EISDIR/);
    expect(journal.get('one')).toBeUndefined();
    rmSync(file, { recursive: true });
    writeFileSync(file, '{"key":"one","resu');
    journal.add('two', result);
    journal.add('three', result);
    expect(['two', 'three'].map((key) => openJournal(file).get(key)?.earned)).toEqual([1, 1]);
  });

  it('seeds come from the secret and the name', () => {
    const [a, b] = [classSecret(at('secret')), classSecret(at('secret'))];
    expect(a.seedOf('x')).toBe(b.seedOf('x'));
    expect(a.seedOf('x')).not.toBe(a.seedOf('y'));
    expect(classSecret(at('other')).seedOf('x')).not.toBe(a.seedOf('x'));
  });

  it('goes on after kill -9 and grades again only what changed', { timeout: 240_000 }, async () => {
    const submissions = at('submissions');
    for (const name of ['student-01', 'student-03', '=Müller, Ana 安娜'])
      cpSync(join(root, 'test', 'fixtures', 'class', name), join(submissions, name), { recursive: true });
    const run = (killAfterFirst: boolean): Promise<{ code: number | null; said: string }> =>
      new Promise((resolve) => {
        const args = [
          '--import',
          'tsx',
          'scripts/grade.ts',
          submissions,
          '--out',
          at('out'),
          '--secret',
          at('secret'),
          '--workers',
          '1',
          '--exercise',
          '2.5',
        ];
        const child = spawn(process.execPath, args, { cwd: root });
        let said = '';
        const hear = (chunk: Buffer): void => {
          said += chunk;
          if (killAfterFirst && said.includes('1 of 3')) child.kill('SIGKILL');
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.on('close', (code) => resolve({ code, said }));
      });
    expect((await run(true)).code).toBeNull();
    const second = await run(false);
    expect(second.code).toBe(0);
    expect(second.said).toMatch(/[12] of them graded before/);
    const table = readFileSync(at('out', 'results.csv'), 'utf8');
    expect(table).toContain('student-01,2,2,');
    expect((await run(false)).said).toContain('3 of them graded before');
    appendFileSync(join(submissions, 'student-03', '02-log-derivative.ts'), '\n// changed\n');
    expect((await run(false)).said).toContain('2 of them graded before');
    expect(readFileSync(at('out', 'results.csv'), 'utf8')).toBe(table);
  });

  it(
    'the solutions earn every point, in the strongest sandbox that this machine has',
    { timeout: 240_000 },
    async () => {
      const folder = at('solutions');
      cpSync(join(root, 'solutions'), folder, { recursive: true, filter: (path) => !/rubric|\.md$/.test(path) });
      const { tier } = await strongestTier();
      const bundle = await studentBundle(root);
      const {
        earned,
        points,
        exercises: graded,
      } = await gradeSubmission({
        folder,
        name: 'solutions',
        exercises,
        seed: 1,
        tier,
        bundle,
      });
      const wrong = graded.flatMap(({ id, tests }) =>
        tests.filter(({ verdict }) => verdict !== 'pass').map((test) => [id, test.name, test.sentence]),
      );
      expect(wrong).toEqual([]);
      expect([earned, points]).toEqual([102, 102]);
    },
  );

  it('a folder whose name is not UTF-8 is told, and the others are graded; one that is called like a file is no file', () => {
    mkdirSync(Buffer.concat([Buffer.from(`${at('odd')}/M`), Buffer.from([0xfc]), Buffer.from('ller')]), {
      recursive: true,
    });
    for (const name of ['Ana', '02-log-derivative.ts']) mkdirSync(at('odd', name));
    const { kind, submissions, ignored } = findSubmissions(at('odd'), ['02-log-derivative']);
    expect([kind, submissions.map(({ name }) => name)]).toEqual(['class', ['02-log-derivative.ts', 'Ana']]);
    expect(ignored).toEqual([{ name: 'M\ufffdller', why: expect.stringContaining('not UTF-8') }]);
  });

  it('a student called exercises does not make one submission of the class; a clone of the course is one', () => {
    const file = '02-log-derivative';
    const handIn = (...folders: string[]): void => {
      mkdirSync(at(...folders), { recursive: true });
      writeFileSync(at(...folders, `${file}.ts`), '');
    };
    const found = (name: string): string => {
      const { kind, submissions } = findSubmissions(at(name), [file]);
      return `${kind}: ${submissions.map((each) => each.name).join()}`;
    };
    handIn('same-names', 'exercises');
    handIn('same-names', 'Zoë');
    writeFileSync(at('same-names', 'notes.txt'), '');
    expect(found('same-names')).toBe('class: Zoë,exercises');
    handIn('clones', 'exercises');
    handIn('clones', 'Zoë', 'exercises');
    expect(found('clones')).toBe('class: Zoë,exercises');
    handIn('clone', 'exercises');
    handIn('clone', 'solutions');
    mkdirSync(at('clone', 'lib'));
    writeFileSync(at('clone', 'lib', 'exercises'), '');
    expect(found('clone')).toBe('one: clone');
  });

  it('what a Mac, an editor or the grader itself put beside the students is none of them', () => {
    const file = '02-log-derivative';
    for (const name of ['Ana', '.Zoë', '.git', '__MACOSX', 'out', 'earlier', 'journals'])
      mkdirSync(at('beside', name), { recursive: true });
    for (const name of ['Ana', '.Zoë', 'journals']) writeFileSync(at('beside', name, `${file}.ts`), '');
    mkdirSync(at('beside', 'out', 'monday'));
    for (const name of ['earlier', 'journals']) writeFileSync(at('beside', name, 'journal.jsonl'), '');
    const found = findSubmissions(at('beside'), [file], at('beside', 'out', 'monday'));
    expect(found.submissions.map(({ name }) => name)).toEqual(['Ana', 'journals']);
    expect(found.ignored).toEqual([
      { name: '.Zoë', why: expect.stringContaining('begins with a dot') },
      { name: '__MACOSX', why: expect.stringContaining('a Mac') },
      { name: 'earlier', why: 'a folder of reports' },
      { name: 'out', why: 'a folder of reports' },
    ]);
  });

  it('a file that strayed into the class’s folder is told: it makes one submission of all', () => {
    const file = '02-log-derivative';
    for (const name of ['Ana', 'solutions', 'notes']) mkdirSync(at('strayed', name), { recursive: true });
    for (const name of ['.', 'Ana', 'solutions']) writeFileSync(at('strayed', name, `${file}.ts`), '');
    const found = findSubmissions(at('strayed'), ['01-paradigms', file]);
    expect([found.kind, found.submissions.length]).toEqual(['one', 1]);
    expect(found.ignored).toEqual([{ name: 'Ana', why: expect.stringContaining(`${file}.ts`) }]);
  });

  it('a link to a folder is no submission', () => {
    mkdirSync(at('linked'));
    symlinkSync('/etc', at('linked', 'link'));
    mkdirSync(at('linked', 'empty'));
    const found = findSubmissions(at('linked'), ['02-log-derivative']);
    expect(found.submissions.map(({ name }) => name)).toEqual(['empty']);
    expect(found.ignored).toEqual([{ name: 'link', why: 'a symbolic link' }]);
  });
});
