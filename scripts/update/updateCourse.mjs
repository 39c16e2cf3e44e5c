// A learner works in files that the course goes on changing: exercises, and notebooks, which running alone changes. `git pull` refuses
// where both changed a file; this does what they would want instead.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../setup/runCommand.mjs';
import { SetupFailure } from '../setup/failure.mjs';
import { sameCells } from './sameCells.mjs';

/**
 * Takes over what is new in the course. A file that the learner has not changed becomes the new one; beside one that they have changed, and the
 * course too, the new one is laid as NAME.new.EXT. Returns what to tell, a line each; throws a SetupFailure, with nothing changed.
 */
export async function updateCourse(root) {
  const git = gitIn(root);
  const kept = join(root, '.course', 'update');
  putBack(kept, root);
  const before = await git('rev-parse', 'HEAD');
  const after = await newest(git);
  if (before === after) return ['The course is up to date.'];
  if ((await git('merge-base', before, after)) !== before)
    throw failure(
      'the course has changed, and so have you, in commits of your own',
      'Bring the two together with git: git pull. What you wrote is safe in your commits.',
    );

  const theirs = await names(git, 'diff', '--name-only', '-z', `${before}..${after}`);
  const mine = new Set(await names(git, 'diff', '--name-only', '-z', 'HEAD'));
  for (const name of await names(git, 'ls-files', '--others', '--exclude-standard', '-z')) mine.add(name);
  const both = theirs.filter((name) => mine.has(name));
  const others = both.filter((name) => !isLearners(name));
  if (others.length)
    throw failure(
      `you have changed ${others.join(', ')}, and so has the course`,
      'Commit your changes and use git pull, or give them up: git checkout FILE. Then npm run update again.',
    );

  keep(kept, root, both);
  const edited = [];
  for (const name of both) {
    const original = await git.try('show', `${before}:${name}`);
    if (!sameCells(name, original, readFileSync(join(root, name), 'utf8'))) edited.push(name);
    if (original === undefined) rmSync(join(root, name));
    else await git('checkout', '--quiet', 'HEAD', '--', name);
  }
  try {
    await git('merge', '--ff-only', '--quiet', after);
  } catch (error) {
    putBack(kept, root);
    throw error;
  }
  const lines = edited.map((name) => layBeside(kept, root, name));
  rmSync(kept, { recursive: true, force: true });
  return ['The course has been brought up to date.', ...lines];
}

/** What a learner writes in; everything else is the course's. */
const isLearners = (name) => /^(exercises|notebooks)\/[^/]+\.(ts|md|ipynb)$/.test(name);

/** The learner's file goes back to its place, the course's beside it. */
function layBeside(kept, root, name) {
  const place = join(root, name);
  if (!existsSync(place)) {
    cpSync(join(kept, name), place);
    return `${name} is no longer part of the course. Yours stays.`;
  }
  const beside = freeName(root, name);
  cpSync(place, join(root, beside));
  cpSync(join(kept, name), place);
  return `${name} has changed in the course. Yours stays as it is; the new version lies beside it: ${beside}.`;
}

/** 02-x.new.ts, or 02-x.new-2.ts where that exists. */
function freeName(root, name) {
  for (let k = 1; ; k++) {
    const free = name.replace(/\.(\w+)$/, `.new${k > 1 ? `-${k}` : ''}.$1`);
    if (!existsSync(join(root, free))) return free;
  }
}

/** Copies that stay until all is done: an update that is killed puts them back when it runs again. */
function keep(kept, root, files) {
  for (const name of files) {
    mkdirSync(dirname(join(kept, name)), { recursive: true });
    cpSync(join(root, name), join(kept, name));
  }
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'files.json'), JSON.stringify(files));
}

function putBack(kept, root) {
  const list = join(kept, 'files.json');
  if (existsSync(list))
    for (const name of JSON.parse(readFileSync(list, 'utf8'))) cpSync(join(kept, name), join(root, name));
  rmSync(kept, { recursive: true, force: true });
}

async function newest(git) {
  if ((await git.try('rev-parse', '--is-inside-work-tree')) === undefined)
    throw failure(
      'this folder is no clone made by git',
      'Clone the course anew, and copy your files from exercises/ into it.',
    );
  if ((await git.try('rev-parse', '--abbrev-ref', '@{upstream}')) === undefined)
    throw failure('this branch follows no other', 'Say which: git branch --set-upstream-to=origin/main.');
  if ((await git.try('fetch', '--quiet')) === undefined)
    throw failure('the course cannot be reached', 'Is there a network? `git fetch` tells more.');
  return git('rev-parse', '@{upstream}');
}

const names = async (git, ...args) => (await git(...args)).split('\0').filter(Boolean);

const failure = (why, todo) => new SetupFailure('The update', why, todo);

/** Runs git in a folder: its output without the last line end. */
function gitIn(root) {
  const attempt = async (...args) => {
    const { code, output } = await runCommand('git', args, { cwd: root });
    return code === 0 ? output.replace(/\n$/, '') : undefined;
  };
  const git = async (...args) => {
    const output = await attempt(...args);
    if (output === undefined) throw failure(`git ${args[0]} failed`, `See what it says: git ${args.join(' ')}`);
    return output;
  };
  return Object.assign(git, { try: attempt });
}
