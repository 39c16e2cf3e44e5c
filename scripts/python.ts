import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** The Python of the clone's own environment, which `npm start` and `npm test` set up. */
export function python(): string {
  const path = process.platform === 'win32' ? '.venv/Scripts/python.exe' : '.venv/bin/python';
  const found = join(root, path);
  if (!existsSync(found)) throw new Error(`${path} is missing: npm start or npm test sets it up`);
  return found;
}
