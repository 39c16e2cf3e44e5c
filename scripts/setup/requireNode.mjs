import { SetupFailure } from './failure.mjs';

/** Releases that the course is tested on: long-term support, and of 20 those that can require ES modules. */
const tested = { 20: 19, 22: 12, 24: 0, 26: 0 };

/** Throws unless this Node.js can run the course. Odd and newer releases may work, so they get a warning only. */
export function requireNode(version = process.versions.node, warn = console.warn) {
  const [major, minor] = version.split('.').map(Number);
  const oldest = tested[major];
  if (major < 20 || (oldest !== undefined && minor < oldest) || major === 21) {
    throw new SetupFailure(
      `Node.js ${version} cannot run the course`,
      'it needs 20.19 or later of release 20, 22.12 or later of release 22, or release 24 or 26',
      'Install Node.js 24 from https://nodejs.org, open a new terminal, and run the same command again.',
    );
  }
  if (oldest === undefined)
    warn(`  Node.js ${version} is not among the releases that the course is tested on (20, 22, 24, 26).`);
}
