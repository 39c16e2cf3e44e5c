import { createRequire } from 'node:module';
import { join } from 'node:path';

type Esbuild = typeof import('esbuild');

const built = new Map<string, string>();

/**
 * A control of `pages/` as one script for the browser, bundled with what it imports of lib/: the page and the kernel
 * compute with the same functions. Bundled when first asked for; nothing is written to disk.
 */
export function pageScript(name: string): string {
  const known = built.get(name);
  if (known) return known;
  const { buildSync } = createRequire(__filename)('esbuild') as Esbuild;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'pages', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    // The nearest tsconfig is for checking; a bundle must not depend on where the clone stands.
    tsconfigRaw: {},
  });
  // A closing tag inside the script would end it in the page.
  const script = outputFiles[0].text.replace(/<\/(script)/gi, '<\\/$1').trim();
  built.set(name, script);
  return script;
}
