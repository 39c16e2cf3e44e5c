// The course's own source files, as TypeScript knows them (name, version). They are checked when they are changed (npm run check), so
// a kernel takes them as right, and keeps only what types need, until one is edited while it runs.
const path = require('node:path');
const { isShared } = require('./roots.cjs');

// Required after the kernel has gone to its work root; a cell may go elsewhere later.
const root = process.cwd();

const isLibrary = ({ fileName }) => isShared(path.relative(root, fileName)) && /(?<!\.d)\.ts$/.test(fileName);

const firstVersions = new Map();

/** Whether a file is another than when it was first asked about. */
function isEdited({ fileName, version }) {
  if (!firstVersions.has(fileName)) firstVersions.set(fileName, version);
  return firstVersions.get(fileName) !== version;
}

module.exports = { isLibrary, isEdited };
