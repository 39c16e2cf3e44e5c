import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '../..');

it("the library's reference pages build without a warning", async () => {
  const typedoc = join(dirname(createRequire(__filename).resolve('typedoc/package.json')), 'bin', 'typedoc');
  // typedoc.json makes a warning an error: execFile then rejects with what was said.
  const { stderr } = await promisify(execFile)(process.execPath, [typedoc, '--emit', 'none'], { cwd: root });
  expect(stderr).toBe('');
}, 180_000);
