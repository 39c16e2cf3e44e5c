import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPython } from '../../scripts/setup/findPython.mjs';

describe.skipIf(process.platform === 'win32')('findPython', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'path with space '))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program that answers as a Python of that version would. */
  function install(name: string, version: number[], venv = true): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\necho '${JSON.stringify({ version, path: file, venv })}'\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const find = (env: Record<string, string> = {}) => findPython({ PATH: `${folder}:/bin`, ...env });

  it('takes python3', () => {
    const path = install('python3', [3, 12, 1]);
    expect(find()).toEqual({ path, version: '3.12.1' });
  });

  it('passes over one that is too old, or that has no venv module', () => {
    install('python3', [3, 9, 18]);
    install('python', [3, 11, 2], false);
    const path = install('python3.13', [3, 13, 0]);
    expect(find()).toEqual({ path, version: '3.13.0' });
  });

  it('takes the one that PYTHON names, and no other', () => {
    install('python3', [3, 12, 1]);
    const path = install('mine', [3, 10, 0]);
    expect(find({ PYTHON: path }).path).toBe(path);
    expect(() => find({ PYTHON: join(folder, 'none') })).toThrow('which does not run');
  });

  it('says that there is none', () => {
    expect(() => findPython({ PATH: folder })).toThrow('no python3 or python was found');
  });

  it('says that one is too old, and which', () => {
    install('python3', [3, 9, 18]);
    expect(() => findPython({ PATH: folder })).toThrow(/3.10 or later is needed, and .*python3 is 3.9.18/);
  });

  it('names the package to install when the venv module is missing', () => {
    install('python3', [3, 11, 2], false);
    expect(() => findPython({ PATH: folder })).toThrow('has no venv module');
    try {
      findPython({ PATH: folder });
    } catch (error) {
      expect((error as { todo: string }).todo).toMatch(/venv|Install Python/);
    }
  });
});
