import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export interface WorkFolder {
  readonly path: string;
  readonly notebooks: string;
  write(file: string, text: string): void;
}

/** A learner's own folder apart from the clone, for the tests of a `describe`: empty but for the folders by which the kernel knows it. */
export function makeWorkFolder(files: Readonly<Record<string, string>> = {}): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), 'course-work-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const folder of ['notebooks', 'exercises']) mkdirSync(join(path, folder));
  for (const [file, text] of Object.entries(files)) write(file, text);
  // Hooks run last to first: a kernel that is started after this ends before its folder goes.
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return { path, notebooks: join(path, 'notebooks'), write };
}
