import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Starts a program of ours in a process of its own, which says what it has to say in messages; its stderr can be read. */
export const forkTypeScript = (
  program: URL,
  { args = [], node = [] }: { readonly args?: readonly string[]; readonly node?: readonly string[] } = {},
): ChildProcess =>
  fork(program, args, { execArgv: [...node, '--import', tsx], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
