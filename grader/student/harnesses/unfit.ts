import type { MakeHarness } from '../harness';

/** What a harness throws when it cannot use what a submission returned: its author is told that, and not where the harness stumbled. */
export class Unfit extends Error {}

/** `rewardToGo returned nothing; a list is asked for.` */
export const unfit = (name: string, value: unknown, asked: string): Unfit =>
  new Unfit(
    value === undefined
      ? `${name} returned nothing; ${asked} is asked for. Is there a \`return\`?`
      : `${name} returned ${kindOf(value)}; ${asked} is asked for.`,
  );

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' ? 'another object' : `a ${typeof value}`;
}

export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** What the judge is told in place of an answer. */
export interface UnfitAnswer {
  readonly unfit: string;
}

const told = (error: unknown): UnfitAnswer => {
  if (error instanceof Unfit) return { unfit: error.message };
  throw error;
};

/** A harness that answers with an `UnfitAnswer` where it threw `Unfit`. */
export const tellingUnfit =
  (make: MakeHarness): MakeHarness =>
  (tf, tools) => {
    const harness = make(tf, tools) as (...given: unknown[]) => unknown;
    return ((...given: unknown[]) => {
      try {
        const answer = harness(...given);
        return answer instanceof Promise ? answer.catch(told) : answer;
      } catch (error) {
        return told(error);
      }
    }) as ReturnType<MakeHarness>;
  };
