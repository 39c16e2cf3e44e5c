import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below `folder` whose names end so. */
export const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith(ending));
