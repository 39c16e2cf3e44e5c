import { renameSync, writeFileSync } from 'node:fs';

/** Whoever reads the file finds the old text or the new one, whenever this process is killed. */
export function writeWhole(file: string, text: string): void {
  const making = `${file}.new`;
  writeFileSync(making, text, { mode: 0o600 });
  renameSync(making, file);
}
