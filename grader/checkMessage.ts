import type { Help } from './help/helpFor';
import type { ExerciseResult } from './judge/gradeExercise';

/** What the judge's process tells `check()`. */
export type CheckMessage =
  | { readonly says: 'test'; readonly index: number; readonly of: number; readonly name: string }
  | { readonly says: 'result'; readonly result: ExerciseResult; readonly help?: Help }
  | { readonly says: 'solution'; readonly title: string; readonly text: string }
  | { readonly says: 'error'; readonly why: string };
