import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './requireAll';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs Node.js on the given arguments in the clone and waits for its end. `env` is added to the environment. */
export function runNode(args: readonly string[], env: Record<string, string | undefined> = {}, cwd = root): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: undefined, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

/** Runs TypeScript text (imports by absolute path: `${root}/lib/…`) in a process of its own, through tsx. */
export function runTypeScript(code: string, env: Record<string, string | undefined> = {}): Run {
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const folder = mkdtempSync(join(tmpdir(), 'typescript-'));
  try {
    const file = join(folder, 'program.mts');
    writeFileSync(file, code);
    return runNode(['--import', tsx, file], env);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
