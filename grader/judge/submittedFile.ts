import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Failed } from './student';

/**
 * Ten times more than any answer; a file of 50 MB is not read. From about 500 kB on, brackets in brackets use up the compiler's own stack
 * (2 kB each, 1 GB in all) and bring it down.
 */
export const LARGEST_FILE = 256_000;

/** The text of a submitted file, or why there is none. Never follows a link, never waits for a pipe. */
export function submittedFile(path: string): { readonly text: string; readonly bytes: Buffer } | Failed {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const unreadable = (why: string): Failed => ({ kind: 'unreadable file', message: `${name} ${why}` });
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing file', message: `${name} is not there.` };
    if (code === 'ELOOP') return unreadable('is a symbolic link. Hand in the file itself.');
    return unreadable(`cannot be read (${code}).`);
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return unreadable('is not a file.');
    if (stat.size > LARGEST_FILE)
      return unreadable(`is ${(stat.size / 1e6).toFixed(1)} MB; at most ${LARGEST_FILE / 1e3} kB are read.`);
    const bytes = Buffer.alloc(stat.size);
    const size = readSync(handle, bytes, 0, bytes.length, 0);
    return textOf(bytes.subarray(0, size), unreadable);
  } catch (error) {
    return unreadable(`cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  } finally {
    closeSync(handle);
  }
}

function textOf(bytes: Buffer, unreadable: (why: string) => Failed): { text: string; bytes: Buffer } | Failed {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return unreadable('is written in UTF-16. Save it as UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Without its mark UTF-16 is UTF-8 as well, with a zero behind each letter.
    return text.includes('\0') ? unreadable('is written in UTF-16, or is no text. Save it as UTF-8.') : { text, bytes };
  } catch {
    return unreadable('is not UTF-8 text. Save it as UTF-8.');
  }
}
