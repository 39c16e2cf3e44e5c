import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** The paths of the course's notebooks, in order. */
export function allNotebooks(folder: string = join(root, 'notebooks')): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
  return names.sort().map((name) => join(folder, name));
}
