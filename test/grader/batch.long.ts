// deploy/batch: the examples are run, with a batch system that is a few lines of shell.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'batch-'));
const at = (...names: string[]): string => join(folder, ...names);
const example = (name: string): string => join(root, 'deploy', 'batch', name);

/** sbatch as far as the example needs it: runs each task of an array at once, one after the other, and prints the job's id. */
const sbatch = `#!/bin/bash
for arg; do case $arg in
  --array=1-*) tasks=$(seq 1 "\${arg#--array=1-}");;
  --dependency=*) [ "$arg" = --dependency=afterany:17 ] || exit 9;;
  --export=ALL,MERGE=1) export MERGE=1;;
esac; script=$arg; done
for task in \${tasks:-0}; do SLURM_JOB_ID=1 SLURM_ARRAY_TASK_ID=$task SLURM_SUBMIT_DIR=$PWD bash "$script" >> "$LOG" 2>&1; done
echo 17`;

function bash(command: string, environment: object): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn('bash', ['-c', command], { cwd: root, env });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe.skipIf(process.platform === 'win32')('a class in a batch system', () => {
  beforeAll(() => {
    for (const name of ['student-01', 'student-03', 'student-07'])
      for (const file of ['02-log-derivative.ts'])
        cpSync(join(root, 'test', 'fixtures', 'class', name, file), at('class', name, file));
    mkdirSync(at('bin'));
    writeFileSync(at('bin', 'sbatch'), sbatch, { mode: 0o755 });
    writeFileSync(at('secret'), 'a secret of the class');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['slurm.sh', 'kubernetes.yaml', 'github-actions.yml'])('%s has under 30 lines', (name) => {
    expect(readFileSync(example(name), 'utf8').trim().split('\n').length).toBeLessThan(30);
  });

  it('SLURM: an array of parts, then the merge', { timeout: 240_000 }, async () => {
    const { code, said } = await bash(`bash "${example('slurm.sh')}"`, {
      CLASS: at('class'),
      OUT: at('slurm'),
      SECRET: at('secret'),
      PARTS: '2',
      LOG: at('log'),
      PATH: `${at('bin')}${delimiter}${process.env.PATH}`,
      SLURM_JOB_ID: '',
    });
    const log = readFileSync(at('log'), 'utf8');
    expect([code, said.trim()], log).toEqual([0, '17']);
    expect(log).toContain('Part 1 of 2: 2 submissions in, 2 results out');
    expect(log).toContain('Part 2 of 2: 1 submission in, 1 result out');
    expect(log).toContain('3 submissions in, 3 results out.');
    expect(await bash(`bash "${example('slurm.sh')}"`, { CLASS: '', SLURM_JOB_ID: '' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('the folder of submissions'),
    });
  });

  it('Kubernetes: each index is a part', { timeout: 240_000 }, async () => {
    const yaml = readFileSync(example('kubernetes.yaml'), 'utf8');
    expect(yaml).toMatch(/completions: 20\n/);
    const command = (text: string): string => /args:\s*- (.*)/.exec(text)![1];
    const part = command(yaml);
    // As its comment says to make the last step of it.
    const [, sed] = /#\s+(sed .*) \| kubectl apply -f -/.exec(yaml)!;
    const mergeJob = execFileSync('sh', ['-c', sed], { cwd: root, encoding: 'utf8' });
    expect(mergeJob).toMatch(/metadata: \{ name: merge \}[^]*completions: 1\n[^]*claimName: grading/);
    const merge = command(mergeJob);
    const here = (text: string): string => text.replaceAll('/data', folder).replaceAll('/20', '/2');
    for (const index of ['0', '1'])
      expect(await bash(here(part), { JOB_COMPLETION_INDEX: index })).toMatchObject({ code: 0 });
    const { code, said } = await bash(here(merge), {});
    expect([code, said]).toEqual([0, expect.stringContaining('3 submissions in, 3 results out')]);
  });

  it('GitHub: the workflow is YAML, with a part for each runner', () => {
    const read = `import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))['jobs']))`;
    const python = join(root, '.venv', process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
    const jobs = JSON.parse(
      execFileSync(python, ['-c', read, example('github-actions.yml')], { encoding: 'utf8' }),
    ) as Record<
      string,
      {
        strategy?: { matrix: { part: number[] } };
        steps: { run?: string; env?: { STEP: string }; with?: { name: string; path: string } }[];
      }
    >;
    const parts = jobs.part.strategy!.matrix.part;
    const step = jobs.merge.steps.find(({ run }) => run?.includes('npm run grade'))!.env!.STEP;
    expect(parts).toEqual(parts.map((_, i) => i + 1));
    expect(step).toContain(`--shard {0}/${parts.length}`);
    expect(step).toContain("'--merge'");
    // What a part hands on is its own journal, and what the merge hands on is none: older ones would come back when parts are run again.
    const upload = jobs.part.steps.at(-1)!.with!;
    expect(upload.path).toContain(`format('out/journal-{0}-of-${parts.length}.jsonl', matrix.part)`);
    expect(upload.name).toMatch(/format\('journal-\{0\}', matrix\.part\) \|\| 'report'/);
  });
});
