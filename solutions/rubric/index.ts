import type { WrittenAnswer } from './criterion';
import { rubric01 } from './01';
import { rubric02 } from './02';
import { rubric03 } from './03';
import { rubric04 } from './04';
import { rubric05 } from './05';

export type { Criterion, WrittenAnswer } from './criterion';

/** What the written answers of a notebook are marked for, by the learner's file without its ending. */
export const rubrics: Readonly<Record<string, readonly WrittenAnswer[]>> = {
  '01-paradigms': rubric01,
  '02-log-derivative': rubric02,
  '03-reinforce': rubric03,
  '04-baselines': rubric04,
  '05-rlhf': rubric05,
};
