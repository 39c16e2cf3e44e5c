// npm run grade as a user types it: exit codes, preflight, a class twice, marks by hand, a grader that is killed.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync as readdirNames,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attacks } from './describeAttacks';
import { timeLeft } from '../../scripts/grade/gradeProgress';
import { preflightCommand } from '../../scripts/grade/preflightCommand';
import { fromCsv, toCsv } from '../../grader/reports/csv';
import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { none } from '../../grader/sandbox/none';
import { strongestTier } from '../../grader/sandbox/tiers';
import { outOfStep, SAMPLE_CLASS } from '../../scripts/grade/sampleClass';
import { root } from '../../scripts/setup/paths.mjs';
import { named, skipReason } from '../support/requireAll';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

const { tier } = await strongestTier();
const noSandbox = skipReason(!tier.confines, 'no sandbox runs here');

function grade(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/grade.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

/** The sample class, function exercises of notebook 02 only: seconds instead of a minute. */
const few = ['--exercise', '2.3', '--exercise', '2.5', '--secret', at('secret')];
const sample = join(root, SAMPLE_CLASS);

describe('exit codes', () => {
  it('2: a mistake in what was typed, in one line', () => {
    for (const args of [
      [],
      [at('nowhere')],
      [sample, '--workers', 'two'],
      [sample, '--colour'],
      [sample, '--seed', '1'],
      [sample, '--json'],
      [sample, '--store', at('store')],
      [sample, '--secret', at('.')],
      [sample, '--out', join(sample, 'student-01', '01-paradigms.ts')],
    ]) {
      const { code, said } = grade(...args);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(said).toMatch(/^npm run grade: .+\n$/);
    }
  });

  it('2: marks that would go nowhere', () => {
    expect(grade(sample, '--marks', at('marking.csv'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('--marks needs --out'),
    });
  });

  it('2: an address of the queue that is none, also where the variable GRADE_QUEUE has it', () => {
    process.env.GRADE_QUEUE = 'http://somewhere';
    try {
      const { code, said } = grade(sample, '--store', at('store'));
      expect([code, said]).toEqual([2, expect.stringContaining('begins with http://')]);
    } finally {
      delete process.env.GRADE_QUEUE;
    }
  });

  it('3: nothing there that could be graded', () => {
    mkdirSync(at('empty'));
    expect(grade(at('empty'))).toMatchObject({ code: 3, said: expect.stringContaining('no submission') });
  });
});

it('the time left is told in seconds, then in minutes, and not before there is something to tell', () => {
  expect(['0', 'INF', 'NULL', 0, 40, 150].map(timeLeft)).toEqual(['?', '?', '?', '0 s', '40 s', '3 min']);
});

describe('--preflight', () => {
  const quick = attacks.filter(({ name }) => ['exit-at-load', 'network', 'read-the-grader'].includes(name));

  it.skipIf(Boolean(noSandbox))(
    named('says of each attack whether it was stopped, and 0 where a sandbox stops all', noSandbox),
    { timeout: 240_000 },
    async () => {
      const said = await listen(() => preflightCommand({ attacks: quick, of: [tier, none] }));
      expect(said.code).toBe(0);
      for (const { name } of quick) expect(said.text).toContain(`✓ ${name}`);
      expect(said.text).toContain('3 of 3 attacks stopped');
      expect(said.text).toContain("✗ reads a file that is not the submission's");
    },
  );

  it('3 where none does', async () => {
    const said = await listen(() => preflightCommand({ attacks: quick, of: [none] }));
    expect([said.code, said.text.includes('only with --trust')]).toEqual([3, true]);
    const missing = { ...bubblewrap, command: () => ['/nowhere/bwrap'] };
    expect((await listen(() => preflightCommand({ attacks: quick, of: [missing] }))).text).toContain(
      'does not run here',
    );
  });
});

async function listen(run: () => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const [log, error] = [console.log, console.error];
  console.log = console.error = (line: string) => void lines.push(line);
  try {
    return { code: await run(), text: lines.join('\n') };
  } finally {
    [console.log, console.error] = [log, error];
  }
}

describe('the sample class', () => {
  it('is what the solutions make: npx tsx scripts/grade/sampleClass.ts', () => {
    expect(outOfStep()).toEqual([]);
  });
});

/** Times differ; nothing else may. */
const withoutTimes = (file: string): unknown =>
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === 'milliseconds' || key === 'cpuSeconds' ? undefined : value,
  );

describe.skipIf(Boolean(noSandbox))(named('a class', noSandbox), () => {
  const out = at('out');

  it('is graded twice with the same result, from the same secret', { timeout: 240_000 }, () => {
    expect(grade(sample, ...few, '--out', out).code).toBe(0);
    expect(grade(sample, ...few, '--out', at('again'), '--workers', '1').code).toBe(0);
    expect(withoutTimes(join(out, 'results.json'))).toEqual(withoutTimes(join(at('again'), 'results.json')));
    expect(readFileSync(join(at('again'), 'results.csv'))).toEqual(readFileSync(join(out, 'results.csv')));
  });

  it('its marking sheet goes out, is filled in, and comes back into every report', { timeout: 240_000 }, () => {
    const file = join(out, 'marking.csv');
    const sheet = fromCsv(readFileSync(file, 'utf8'));
    const [student, question, , , criterion, , most, points, comment] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const odd = '=Müller, Ana 安娜';
    const rows = sheet.filter((row) => row[student] === odd);
    expect(rows.length).toBeGreaterThan(10);
    expect(readFileSync(file, 'utf8')).toContain(`"'=Müller, Ana 安娜"`);
    rows.forEach((row, k) => {
      row[points] = k === 0 ? '0' : row[most];
      row[comment] = k === 1 ? '=HYPERLINK("evil"), said "so", 好' : '';
    });
    writeFileSync(file, toCsv(sheet));
    const { code, said } = grade(sample, ...few, '--out', out);
    expect([code, said.includes('12 of them graded before')]).toEqual([0, true]);

    const all = fromCsv(readFileSync(join(out, 'results.csv'), 'utf8'));
    const mine = all.find(([name]) => name === odd)!;
    const wanted = rows.slice(1).reduce((sum, row) => sum + Number(row[most]), 0);
    expect(Number(mine[all[0].indexOf('written')])).toBeCloseTo(wanted);
    expect(all.find(([name]) => name === 'student-01')![all[0].indexOf('written')]).toBe('');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(`${wanted} of`);
    const scope = JSON.parse(readFileSync(findOdd(join(out, 'gradescope'), '.json'), 'utf8')) as {
      score: number;
      tests: { number: string; score: number; output: string }[];
    };
    const written = scope.tests.filter(({ number }) => number.startsWith('written'));
    expect(written.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(wanted);
    expect(scope.score).toBeCloseTo(Number(mine[1]) + wanted);
    const html = readFileSync(findOdd(join(out, 'students'), '.html'), 'utf8');
    expect(html).toContain('said &quot;so&quot;, 好');
    expect(html).toContain(`${rows[1][question]} ·`);
    // What was filled in stands in the sheet that is written anew, a formula still as a text.
    const again = readFileSync(file, 'utf8');
    expect(again).toContain(`"'=HYPERLINK(""evil""), said ""so"", 好"`);
    expect(fromCsv(again).find((row) => row[student] === odd && row[criterion] === rows[1][criterion])![comment]).toBe(
      '=HYPERLINK("evil"), said "so", 好',
    );
  });

  it('a sheet with a mistake in it is refused by its row, and nothing is graded', () => {
    const sheet = fromCsv(readFileSync(join(out, 'marking.csv'), 'utf8'));
    sheet[3][7] = '99';
    writeFileSync(at('wrong.csv'), toCsv(sheet));
    const { code, said } = grade(sample, ...few, '--out', out, '--marks', at('wrong.csv'));
    expect([code, said]).toEqual([2, expect.stringMatching(/row 4 .*points are '99'/)]);
  });

  it('a report that cannot be written is told in a line, with what to do', () => {
    const blocked = at('blocked');
    mkdirSync(blocked);
    cpSync(join(out, 'journal.jsonl'), join(blocked, 'journal.jsonl'));
    writeFileSync(join(blocked, 'students'), '');
    const { code, said } = grade(sample, ...few, '--out', blocked);
    expect(code).toBe(3);
    expect(said).toMatch(
      /^npm run grade: the reports cannot be written into .*blocked \(.*Run the same command again.*$/m,
    );
    expect(said).not.toContain('    at ');
  });

  it('speaks to each student alone', () => {
    for (const name of ['student-03', 'student-04', 'student-07']) {
      const html = readFileSync(join(out, 'students', `${name}.html`), 'utf8');
      expect(html).toContain('You have');
      expect(html.match(/student-\d\d|Müller/g)?.every((each) => each === name)).toBe(true);
      // One hidden input of each exercise, at most.
      for (const part of html.split('<section').slice(1))
        expect(part.split('<dt>called').length).toBeLessThanOrEqual(2);
    }
  });
});

function findOdd(path: string, ending: string): string {
  // Named after the student, without what a system forbids.
  return join(
    path,
    readdirNames(path).find((name) => name.includes('安娜') && name.endsWith(ending))!,
  );
}

describe('reports in the folder of the class', () => {
  it('are no student', () => {
    mkdirSync(at('inner', 'out'), { recursive: true });
    cpSync(join(sample, 'student-05'), at('inner', 'student-05'), { recursive: true });
    const { said } = grade(
      at('inner'),
      '--exercise',
      '2.5',
      '--secret',
      at('secret'),
      '--trust',
      '--out',
      at('inner', 'out'),
    );
    expect(said).toContain('1 of 1 submissions');
    expect(said).toContain('Passed over: "out"');
  });
});

describe('links', () => {
  it('to other folders are passed over', () => {
    mkdirSync(at('linked'));
    symlinkSync(sample, at('linked', 'class'));
    cpSync(join(sample, 'student-05'), at('linked', 'student-05'), { recursive: true });
    expect(grade(at('linked'), '--exercise', '2.5', '--trust').said).toContain(
      'Passed over: "class" is a symbolic link',
    );
  });
});
