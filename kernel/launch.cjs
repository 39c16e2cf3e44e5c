// Starts the course's kernel: tslab 1.0.22 as npm installed it, with the repairs of ./repairs applied from outside,
// so that nothing is forked or patched on disk. tslab's internals are touched, therefore its version is pinned.
const { enterWorkRoot } = require('./roots.cjs');

// First of all: tslab takes the current folder for the place where the imports of cells begin.
enterWorkRoot();
require('./one-byte-sources.cjs').readAsOneByte();

const tslab = require('./tslab.cjs');

// The order matters where two repairs wrap the same function: the later one is the outer one.
for (const repair of [
  'true-version',
  'strict-types',
  'few-types',
  'shorthand-names',
  'property-names',
  'pending-timer',
  'lost-messages',
  'joined-output',
  'execution-counts',
  'error-outputs',
  'skipped-cells',
  'readable-traces',
  'fast-library',
  'lean-library',
  'quick-cells',
  'resting-compiler',
  'built-once',
  'readable-diagnostics',
  'stale-imports',
  'interrupt-trap',
  'interrupt-grace',
  'prompt-shutdown',
  'orphans',
  'idle-memory',
]) {
  require(`./repairs/${repair}.cjs`)(tslab);
}

tslab.main.startKernel({ configPath: process.argv[2], enableFindLocal: false, globalVersion: 'course' });
