import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a class's hidden inputs come from. Keep the file: with another secret the same submissions meet other inputs. */
export interface ClassSecret {
  /** Of a student: a whole number below 2⁴⁸. Nobody can tell it without the secret. */
  seedOf(name: string): number;
  /** SHA-256 of the secret: published with the results, it shows later that the inputs were not chosen afterwards. */
  readonly commitment: string;
}

/** The secret in a file, made if there is none; only its owner can read it. */
export function classSecret(file: string): ClassSecret {
  const secret = readOrMake(file);
  return {
    seedOf: (name) => createHmac('sha256', secret).update(name.normalize('NFC')).digest().readUIntBE(0, 6),
    commitment: createHash('sha256').update(secret).digest('hex'),
  };
}

function readOrMake(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // 'wx' makes it or fails: two graders that start at once agree on one secret.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 16) throw new Error(`${file} holds no secret: at least 16 characters are expected`);
  return secret;
}
