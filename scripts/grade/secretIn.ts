import { join } from 'node:path';
import { classSecret, type ClassSecret } from '../../grader/classes/classSecret';
import { courseFolder } from '../setup/paths.mjs';
import { UsageError } from '../usage';

/** Where a class's secret is, unless --secret names another file. */
export const secretFile = (named?: string): string => named ?? join(courseFolder, 'class-secret');

/** The class's secret. @throws UsageError where the file holds none, or cannot be read or made */
export function secretIn(file: string): ClassSecret {
  try {
    return classSecret(file);
  } catch (error) {
    throw new UsageError(`the class's secret: ${(error as Error).message}`);
  }
}
