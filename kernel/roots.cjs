// Two roots. The code root holds node_modules, lib and this kernel; a school's hub shares one, read-only, among many
// learners. The work root is a learner's own folder: notebooks, exercises, what is saved. On a laptop both are the clone.
const fs = require('node:fs');
const path = require('node:path');

const codeRoot = path.resolve(__dirname, '..');

/** What cells import from the work root although it lives in the code root. */
const shared = ['lib', 'grader', 'node_modules'];

/** COURSE_WORK_ROOT, or the nearest folder above the notebook that looks like the course, or else the clone itself. */
function findWorkRoot(notebookFolder) {
  if (process.env.COURSE_WORK_ROOT) return path.resolve(process.env.COURSE_WORK_ROOT);
  for (let folder = notebookFolder; ; folder = path.dirname(folder)) {
    if (['notebooks', 'exercises'].every((name) => fs.existsSync(path.join(folder, name)))) return folder;
    if (folder === path.dirname(folder)) return codeRoot;
  }
}

/** Links the shared folders into a work root that lacks them: './lib/index' is then found, with its types. */
function linkSharedFolders(workRoot) {
  for (const name of shared) {
    const source = path.join(codeRoot, name);
    const link = path.join(workRoot, name);
    if (!fs.existsSync(source) || fs.existsSync(link)) continue;
    try {
      // A link that points nowhere (the code root has moved) does not "exist", yet stands in the way.
      fs.rmSync(link, { force: true });
      fs.symlinkSync(source, link, 'junction');
    } catch (error) {
      console.error(`The course's kernel could not link ${link} to ${source}: ${error.message}`);
    }
  }
}

/** Whether a path relative to the work root leads to the course's own code rather than to a learner's. */
function isShared(relativePath) {
  const [first] = relativePath.split(/[\\/]/);
  return shared.includes(first) && first !== 'node_modules';
}

/** Makes the work root the current folder, so that imports and file paths mean the same in every notebook. */
function enterWorkRoot() {
  const notebookFolder = process.cwd();
  const workRoot = findWorkRoot(notebookFolder);
  process.env.NOTEBOOK_DIR = notebookFolder;
  process.chdir(workRoot);
  if (fs.realpathSync(workRoot) !== fs.realpathSync(codeRoot)) linkSharedFolders(workRoot);
}

module.exports = { enterWorkRoot, isShared };
