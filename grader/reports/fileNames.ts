import { createHash } from 'node:crypto';

/** A file name for each student, no two the same on any system: letters of every script stay, what a system forbids becomes `_`. */
export function fileNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = name
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '_')
        .replace(/^[. ]+|[. ]+$/g, '_')
        .slice(0, 80);
      const file = plain === name && !taken.has(plain.toLowerCase()) && plain ? plain : `${plain}-${short(name)}`;
      taken.add(file.toLowerCase());
      return [name, file];
    }),
  );
}

const short = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6);
