import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { row, wrong } from './row.mjs';

/** The learner's own folders. */
export function workRows(clone = root, home = homedir()) {
  return [
    row(
      "the learner's clone",
      () =>
        ['notebooks', 'exercises'].every((name) => existsSync(join(clone, name)))
          ? clone
          : wrong(`${clone} lacks notebooks/ or exercises/`),
      "Open the course's link (git-pull): it brings the clone.",
    ),
    ...['notebooks', 'exercises', '.course'].map((name) =>
      row(
        `${name}/ can be written`,
        () => write(join(clone, name)),
        'Work in a clone of your own, not in the folder that all share: the link of the course (git-pull) makes one.',
      ),
    ),
    row('home folder is closed', () => closed(home), `chmod 700 ${home}: other users can read what is in it.`),
  ];
}

function write(folder) {
  const file = join(folder, `.hub-check-${process.pid}`);
  // What only the course's link brings is not made here: it would be empty, and count as there from then on.
  if (basename(folder) === '.course') mkdirSync(folder, { recursive: true });
  writeFileSync(file, '');
  rmSync(file);
  return 'yes';
}

function closed(home) {
  const mode = statSync(home).mode & 0o777;
  return mode & 0o077 ? wrong(`${home} is open to others (${mode.toString(8)})`) : `${home}, ${mode.toString(8)}`;
}
