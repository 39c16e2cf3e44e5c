// Checks the spelling of the course's prose: the text cells of all notebooks, and every Markdown file. Words of the field stand in
// scripts/spelling/words.txt.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMain } from './setup/isMain.mjs';
import { main } from './setup/failure.mjs';
import { courseFolder, modulesFolder, root } from './setup/paths.mjs';
import { runCommand } from './setup/runCommand.mjs';

const folder = join(courseFolder, 'spelling');

/** What a speller should read: no code, no mathematics, no addresses, no tags. */
function prose(markdown) {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`\n]*`/g, ' ')
    .replace(/<[^>]*>|\]\([^)]*\)|https?:\S+/g, ' ');
}

function markdownOf(file) {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.ipynb')) return text;
  const cells = JSON.parse(text).cells.filter((cell) => cell.cell_type === 'markdown');
  return cells.map((cell) => cell.source.join('')).join('\n\n');
}

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : filesBelow(inside);
    return /\.(md|ipynb)$/.test(entry.name) ? [inside] : [];
  });
}

/** Resolves to `{ code, output }`: code 0 when every word is known. */
async function checkSpelling() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tops = ['notebooks', 'exercises', 'solutions', 'lib', 'kernel', 'bench', 'grader', 'deploy'].map((name) =>
    join(root, name),
  );
  const files = [join(root, 'README.md'), ...tops.flatMap(filesBelow)];
  for (const file of files) {
    writeFileSync(join(folder, `${relative(root, file).replace(/[\\/]/g, '--')}.txt`), prose(markdownOf(file)));
  }
  const cspell = join(modulesFolder, 'cspell', 'bin.mjs');
  const config = join(root, 'cspell.json');
  return runCommand(process.execPath, [
    cspell,
    '--no-progress',
    '--no-summary',
    '--no-gitignore',
    '--dot',
    '--config',
    config,
    '--root',
    folder,
    `${folder}/*.txt`,
  ]);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { code, output } = await checkSpelling();
    if (output.trim()) console.log(output.trim());
    return code;
  });
}
