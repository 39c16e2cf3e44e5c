// Compiles the AssemblyScript kernels and writes them, as base64, where the library imports them: the compiler is a
// development dependency, and a notebook needs neither it nor a build step. `npm run build:kernels`.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'lib/engine/simd/kernelBytes.ts');

/** Compiles and returns the text of kernelBytes.ts. The same sources give the same bytes. */
export async function compileKernels() {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
  try {
    const wasm = join(folder, 'kernels.wasm');
    const options = '-O3 --runtime stub --importMemory --noAssert --enable simd'.split(' ');
    // Sources by relative path: the compiler may write paths into the module.
    const sources = ['lib/engine/simd/kernels/index.ts', '--baseDir', root];
    const { error, stderr } = await asc.main([...sources, ...options, '-o', wasm], {});
    if (error) throw new Error(`the kernels do not compile\n${stderr.toString()}`);
    const base64 = readFileSync(wasm).toString('base64');
    return `// Made by \`npm run build:kernels\` from the sources in kernels/: do not edit.\nexport const wasm =\n  '${base64}';\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(target, await compileKernels());
  console.log(`wrote ${target}`);
}
