import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

interface NodeFiles {
  readonly node: string;
  /** Shared libraries, where the dynamic linker looks for them. */
  readonly libraries: readonly string[];
}

let found: NodeFiles | undefined;

/** This Node's program and the libraries that it is linked against: all of the machine that a sandbox holds. @throws Error without `ldd` */
export function nodeFiles(): NodeFiles {
  if (found) return found;
  const node = realpathSync(process.execPath);
  const listed = execFileSync('ldd', [node], { encoding: 'utf8' });
  found = { node, libraries: [...new Set(listed.match(/\/\S+(?= \(0x)/g))] };
  return found;
}
