import type { Shown } from '../judge/gradeExercise';

/** What every report says of a call that went wrong, term by term. */
export const termsOf = ({ call, returned, expected }: Shown): readonly (readonly [term: string, text: string])[] => [
  ['called', call],
  ['came back', returned],
  ...(expected ? [['expected', expected] as const] : []),
];
