// npm run update, on clones of a small course.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { updateCourse } from '../../scripts/update/updateCourse.mjs';

const folder = mkdtempSync(join(tmpdir(), 'update a course-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const course = join(folder, 'course');
const clone = join(folder, 'clone');
const git = (at: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: at, encoding: 'utf8' });
const write = (at: string, name: string, text: string): void => {
  mkdirSync(join(at, name, '..'), { recursive: true });
  writeFileSync(join(at, name), text);
};
const read = (name: string): string => readFileSync(join(clone, name), 'utf8');
const release = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) write(course, name, text);
  git(course, 'add', '-A');
  git(course, 'commit', '-qm', 'a release');
};
const notebook = (source: string, outputs: string[] = []): string =>
  JSON.stringify({ cells: [{ cell_type: 'code', source: [source], outputs, execution_count: outputs.length }] });

const [code, other, book] = ['exercises/02-a.ts', 'exercises/03-b.ts', 'notebooks/02-a.ipynb'];

beforeEach(() => {
  for (const path of [course, clone]) rmSync(path, { recursive: true, force: true });
  mkdirSync(course, { recursive: true });
  git(course, 'init', '-qb', 'main');
  release({
    [code]: 'stub 1',
    [other]: 'stub',
    [book]: notebook('1 + 1'),
    'lib/x.ts': 'x',
    '.gitignore': '*.new*\n.course\n',
  });
  git(folder, 'clone', '-q', course, clone);
});

describe('the course has changed', () => {
  it('what nobody touched becomes the new version', async () => {
    write(clone, other, 'mine');
    release({ [code]: 'stub 2', 'lib/x.ts': 'y' });
    expect(await updateCourse(clone)).toEqual(['The course has been brought up to date.']);
    expect([read(code), read(other), read('lib/x.ts')]).toEqual(['stub 2', 'mine', 'y']);
    expect(await updateCourse(clone)).toEqual(['The course is up to date.']);
  });

  it('a changed stub is laid beside what the learner wrote, and never over it', async () => {
    write(clone, code, 'mine');
    release({ [code]: 'stub 2' });
    expect((await updateCourse(clone))[1]).toContain(
      'Yours stays as it is; the new version lies beside it: exercises/02-a.new.ts',
    );
    expect([read(code), read('exercises/02-a.new.ts')]).toEqual(['mine', 'stub 2']);
    release({ [code]: 'stub 3' });
    await updateCourse(clone);
    expect([read(code), read('exercises/02-a.new-2.ts')]).toEqual(['mine', 'stub 3']);
    expect(existsSync(join(clone, '.course', 'update'))).toBe(false);
  });

  it('a notebook that was only run is renewed; one that was written in stays', async () => {
    write(clone, book, notebook('1 + 1', ['2']));
    release({ [book]: notebook('1 + 2') });
    expect(await updateCourse(clone)).toHaveLength(1);
    expect(read(book)).toBe(notebook('1 + 2'));
    write(clone, book, notebook('my own', ['2']));
    release({ [book]: notebook('1 + 3') });
    await updateCourse(clone);
    expect([read(book), read('notebooks/02-a.new.ipynb')]).toEqual([notebook('my own', ['2']), notebook('1 + 3')]);
  });

  it('a file that the course gives up, and one of the same name as a new one, stay', async () => {
    write(clone, code, 'mine');
    write(clone, 'exercises/06-new.ts', 'mine too');
    git(course, 'rm', '-q', code);
    release({ 'exercises/06-new.ts': 'stub' });
    expect((await updateCourse(clone)).slice(1).sort()).toEqual([
      expect.stringContaining('exercises/02-a.ts is no longer part of the course'),
      expect.stringContaining('exercises/06-new.new.ts'),
    ]);
    expect([read(code), read('exercises/06-new.ts')]).toEqual(['mine', 'mine too']);
  });
});

describe('an update that cannot be says why, and changes nothing', () => {
  it('a file of the course was changed on both sides', async () => {
    write(clone, 'lib/x.ts', 'mine');
    write(clone, code, 'mine');
    release({ 'lib/x.ts': 'y', [code]: 'stub 2' });
    await expect(updateCourse(clone)).rejects.toThrow(/you have changed lib\/x.ts, and so has the course/);
    expect([read('lib/x.ts'), read(code)]).toEqual(['mine', 'mine']);
  });

  it('there are commits of their own, no branch to follow, no network', async () => {
    write(clone, code, 'mine');
    git(clone, 'commit', '-qam', 'mine');
    release({ [code]: 'stub 2' });
    await expect(updateCourse(clone)).rejects.toThrow(/commits of your own/);
    rmSync(course, { recursive: true });
    await expect(updateCourse(clone)).rejects.toThrow(/cannot be reached/);
    git(clone, 'branch', '--unset-upstream');
    await expect(updateCourse(clone)).rejects.toThrow(/follows no other/);
  });

  it('one that was killed is put right by the next', async () => {
    // As it is when files are kept, and the tree is already clean.
    write(clone, `.course/update/${code}`, 'mine');
    write(clone, '.course/update/files.json', JSON.stringify([code]));
    expect(await updateCourse(clone)).toEqual(['The course is up to date.']);
    expect(read(code)).toBe('mine');
  });
});
