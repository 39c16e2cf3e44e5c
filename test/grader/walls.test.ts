// Where a program can write that has got past Node.js's own permissions: what it leaves there is on nobody's limit, or in the next one's way.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { probe } from '../../grader/sandbox/probe';
import { defaultLimits } from '../../grader/sandbox/tier';
import { withoutPermissions } from '../../grader/sandbox/withoutPermissions';
import { named, namespacesOpen, skipReason, unableReason } from '../support/requireAll';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'walls-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `
const fs = require('node:fs');
const tried = [];
const look = (folder) => {
  try { fs.writeFileSync(folder + '/written', 'x'); tried.push(folder); } catch {}
  let entries = [];
  try { entries = fs.readdirSync(folder, { withFileTypes: true }); } catch {}
  for (const entry of entries) if (entry.isDirectory() && entry.name !== 'proc') look(folder.replace(/\\/$/, '') + '/' + entry.name);
};
look('/');
console.log(JSON.stringify(tried));
`;

const { runs, why } = await probe(bubblewrap);
const said = `bubblewrap does not run here: ${why}`;
const reason = namespacesOpen() ? skipReason(!runs, said) : unableReason(!runs, said);

describe.skipIf(Boolean(reason))(named('bubblewrap', reason), () => {
  it('lets a program write into /tmp, whose size is limited, and nowhere else', () => {
    writeFileSync(join(folder, 'main.cjs'), program);
    const [command, ...args] = withoutPermissions(bubblewrap).command({
      folder,
      script: 'main.cjs',
      limits: defaultLimits,
    });
    expect(JSON.parse(execFileSync(command, args, { encoding: 'utf8' }))).toEqual(['/tmp']);
  });
});
