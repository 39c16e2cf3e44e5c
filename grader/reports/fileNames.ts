import { createHash } from 'node:crypto';

/** In bytes of UTF-8. A file's name may have 255, with all that is put behind the student's. */
const LONGEST = 160;

/** A file name for each student, no two the same on any system: letters of every script stay, what a system forbids becomes `_`. */
export function fileNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = cut(
        name
          .normalize('NFC')
          .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '_')
          .replace(/^[. ]+|[. ]+$/g, '_'),
      );
      let file = plain;
      // Another student may be called what this one's file would be.
      for (let k = 0; file === '' || (k === 0 && plain !== name) || taken.has(file.toLowerCase()); k++)
        file = `${plain}-${short(`${name}${k || ''}`)}`;
      taken.add(file.toLowerCase());
      return [name, file];
    }),
  );
}

/** By whole characters. */
function cut(text: string): string {
  const characters = [...text];
  while (Buffer.byteLength(characters.join('')) > LONGEST) characters.pop();
  return characters.join('');
}

const short = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6);
