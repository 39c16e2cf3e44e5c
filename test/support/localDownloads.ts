import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './requireAll';

/**
 * A package's downloads.txt with archives of this machine's own Node.js and esbuild, made in `archives`, in place of npm's.
 *
 * @param seen where the one who downloads sees that folder
 */
export function localDownloads(archives: string, seen = archives): string {
  mkdirSync(join(archives, 'node', 'bin'), { recursive: true });
  cpSync(realpathSync(process.execPath), join(archives, 'node', 'bin', 'node'));
  const line = (target: string, source: string): string => {
    const name = `${target.replaceAll('/', '-')}.tgz`;
    const file = join(archives, name);
    const parent = dirname(source);
    execFileSync('tar', ['-I', 'gzip -1', '-chf', file, '-C', parent, source.slice(parent.length + 1)]);
    const sum = createHash('sha512').update(readFileSync(file)).digest('hex');
    return `x86_64 ${target} ${sum} file://${seen}/${name}`;
  };
  const modules = join(root, 'node_modules');
  return [
    line('node', join(archives, 'node')),
    line('node_modules/esbuild', join(modules, 'esbuild')),
    line('node_modules/@esbuild/linux-x64', join(modules, '@esbuild', 'linux-x64')),
    '',
  ].join('\n');
}
