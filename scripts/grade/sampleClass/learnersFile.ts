import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handedIn, type Slip } from '../../../grader/judge/handedIn';
import { root } from '../../setup/paths.mjs';

export type { Slip };

/** The learners' files, without their ending. */
export const FILES = ['01-paradigms', '02-log-derivative', '03-reinforce', '04-baselines', '05-rlhf'] as const;
export type File = (typeof FILES)[number];

/** A solution as somebody would hand it in, with slips. */
export const learnersFile = (file: File, slips: readonly Slip[] = []): string => handedIn(root, file, slips);

/** The stub as the course hands it out. */
export const stub = (file: File): string => readFileSync(join(root, 'exercises', `${file}.ts`), 'utf8');
