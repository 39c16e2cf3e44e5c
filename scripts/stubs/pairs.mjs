import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubOf } from './stubOf.mjs';

/** Every solution with the stub that it makes: `{ name, path, stub }`, where `path` is the learner's file. Empty without solutions/. */
export function stubPairs(root) {
  const folder = join(root, 'solutions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d\d-.*\.ts$/.test(name))
    .sort()
    .map((name) => ({
      name,
      path: join(root, 'exercises', name),
      stub: stubOf(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'), `solutions/${name}`),
    }));
}
