/** What a reader may commit to in a prediction. */
export type Answer = string | number | boolean | readonly (string | number)[];

/** The parts of an answer: of a list its items, else itself. */
export function partsOf(answer: Answer): readonly (string | number | boolean)[] {
  return typeof answer === 'object' ? answer : [answer];
}
