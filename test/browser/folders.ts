import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/requireAll';

/** Screenshots are kept here to be looked at; ignored by git. */
export const screenshots = join(root, 'dist', 'screenshots');

/** A fresh folder for copies of notebooks: what the browser saves never touches the committed ones. */
export function workFolder(name: string): string {
  const folder = join(root, 'dist', 'browser-test', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
