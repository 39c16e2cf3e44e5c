import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '..', '..');
const bench = (...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--import', pathToFileURL(require.resolve('tsx')).href, join(root, 'scripts', 'bench.ts'), ...args],
    { encoding: 'utf8' },
  );

describe('npm run bench', () => {
  it.each([
    [['--only', 'nothing'], "npm run bench: --only is 'nothing'; see npm run bench -- --help"],
    [['--rounds', '0'], "npm run bench: --rounds is '0'; expected 1 or more"],
    [['--fast'], "npm run bench: Unknown option '--fast'"],
  ])('%o ends with 2 and says why', (args, message) => {
    const { status, stderr } = bench(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('measures what is asked for, and a smoke test writes nothing', () => {
    const results = join(root, 'bench', 'results', 'environments.json');
    const before = existsSync(results) ? statSync(results).mtimeMs : 0;
    const { status, stdout } = bench('--only', 'environments', '--quick');
    expect(stdout).toMatch(/CartPole, one copy.*steps\/s/);
    expect(stdout).not.toContain('Pendulum');
    expect(status).toBe(0);
    expect(existsSync(results) ? statSync(results).mtimeMs : 0).toBe(before);
  });
});
