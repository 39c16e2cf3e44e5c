import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../support/requireAll';

describe.skipIf(process.platform !== 'linux')('.ci/run', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ci run '));
    for (const part of ['.ci', 'scripts']) cpSync(join(root, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    // Nothing may be installed by a test: what .ci/run looks for is there, as empty programs.
    for (const name of ['chromium', 'g++', 'make', 'bwrap', 'apt-get']) program(name, 'exit 0');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function program(name: string, text: string): void {
    const file = join(folder, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
  }

  /** An npm whose two commands count and end as given; no count: it broke off. */
  function run(commands: Record<'test' | 'run', [tally: object | undefined, code: number]>) {
    const write = ([tally, code]: [object | undefined, number], file: string): string =>
      tally
        ? `mkdir -p .course/results; echo '${JSON.stringify(tally)}' > .course/results/${file}.json; exit ${code}`
        : `exit ${code}`;
    program(
      'npm',
      `[ "$REQUIRE_ALL" = 1 ] || exit 9\ncase $1 in test) ${write(commands.test, 'test')};; run) ${write(commands.run, 'test-long')};; esac`,
    );
    const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(':');
    const { status, stdout } = spawnSync(join(folder, '.ci', 'run'), {
      env: { ...process.env, REQUIRE_ALL: '', PATH: path },
      encoding: 'utf8',
    });
    return { status, last: stdout.trim().split('\n').at(-1) };
  }

  const good = { passed: 5, failed: 0, skipped: 0 };
  it('adds both runs up in its last line', () => {
    expect(run({ test: [good, 0], run: [good, 0] })).toEqual({ status: 0, last: '10 passed, 0 failed' });
  });
  it('fails when a test failed, and still makes the long run', () => {
    const bad = { passed: 4, failed: 1, skipped: 2 };
    expect(run({ test: [bad, 1], run: [good, 0] })).toEqual({ status: 1, last: '9 passed, 1 failed, 2 skipped' });
  });
  it('fails when a run breaks off without counts', () => {
    expect(run({ test: [good, 0], run: [undefined, 137] })).toEqual({ status: 1, last: '5 passed, 1 failed' });
  });
  it('fails when a run counts no failure but ends badly', () => {
    expect(run({ test: [good, 3], run: [good, 0] }).status).toBe(1);
  });
});
