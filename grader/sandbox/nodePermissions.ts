/** Node's permission model: reads `folder`, and nothing else; no programs, no workers, no addons. A second wall, not a first one. */
export function nodePermissions(folder: string): string[] {
  const [major] = process.versions.node.split('.').map(Number);
  return [major < 22 ? '--experimental-permission' : '--permission', `--allow-fs-read=${folder}/`, '--no-warnings'];
}
