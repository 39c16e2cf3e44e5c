import { join } from 'node:path';
import { endsWithParent } from './endsWithParent';
import { heapMegabytes, type Run, type Tier } from './tier';

/** A process of its own, and no more: for the learner's own file, and for a class that its instructor trusts. Works on every system. */
export const none: Tier = {
  name: 'none',
  title: 'no sandbox (a process of its own; whoever ran this trusts the files)',
  confines: false,
  command: ({ folder, script, args = [], limits }: Run) => [
    ...endsWithParent(),
    process.execPath,
    `--max-old-space-size=${heapMegabytes(limits)}`,
    '--no-warnings',
    join(folder, script),
    ...args,
  ],
};
