import type { Rng } from '../../engine/rng';
import { colours, things } from './words';

/** "I think THING is COLOUR.": 8 · thing + colour, from 0 to 63. Eight of the 64 claims are right. */
export type Prompt = number;

/** How many prompts there are. */
export const promptCount = things.length * colours.length;

/**
 * All prompts, in order.
 *
 * @example
 * import { everyPrompt, userIsRight } from './lib/index';
 * everyPrompt.filter(userIsRight).length; // → 8
 */
export const everyPrompt: readonly Prompt[] = Array.from({ length: promptCount }, (_, prompt) => prompt);

export const thingOf = (prompt: Prompt): number => prompt >> 3;
export const claimOf = (prompt: Prompt): number => prompt & 7;

/**
 * Whether what the user claims is true.
 *
 * @example
 * import { makePrompt, userIsRight } from './lib/index';
 * userIsRight(makePrompt('bananas', 'yellow')); // → true
 */
export const userIsRight = (prompt: Prompt): boolean => thingOf(prompt) === claimOf(prompt);

/** Half of the users are right, unless said otherwise. */
export const mistakenShare = 0.5;

/** @throws RangeError for what is no prompt */
export function checkPrompt(prompt: number): void {
  if (Number.isInteger(prompt) && prompt >= 0 && prompt < promptCount) return;
  throw new RangeError(`prompt ${String(prompt)} is unknown; expected a whole number from 0 to ${promptCount - 1}`);
}

/** @throws RangeError for a share outside [0, 1] */
export function checkShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} is ${share}; expected a share from 0 to 1`);
}

/**
 * The prompt in which a user claims that a thing has a colour.
 *
 * @throws RangeError for a thing or colour that this world does not have
 * @example
 * import { makePrompt } from './lib/index';
 * makePrompt('bananas', 'blue'); // → 38
 */
export function makePrompt(thing: (typeof things)[number], colour: (typeof colours)[number]): Prompt {
  const [e, c] = [things.indexOf(thing), colours.indexOf(colour)];
  if (e < 0) throw new RangeError(`the thing '${thing}' is unknown; expected one of ${things.join(', ')}`);
  if (c < 0) throw new RangeError(`the colour '${colour}' is unknown; expected one of ${colours.join(', ')}`);
  return 8 * e + c;
}

/**
 * A prompt in words.
 *
 * @example
 * import { sayPrompt } from './lib/index';
 * sayPrompt(38); // → 'I think bananas are blue.'
 */
export function sayPrompt(prompt: Prompt): string {
  checkPrompt(prompt);
  const thing = things[thingOf(prompt)];
  return `I think ${thing} ${thing.endsWith('s') && thing !== 'grass' ? 'are' : 'is'} ${colours[claimOf(prompt)]}.`;
}

/**
 * How often a prompt is asked when a share of the users is mistaken: the things equally often, the wrong colours too.
 *
 * @example
 * import { promptWeight } from './lib/index';
 * promptWeight(0); // → 0.0625
 */
export function promptWeight(prompt: Prompt, mistaken = mistakenShare): number {
  return userIsRight(prompt) ? (1 - mistaken) / 8 : mistaken / 56;
}

/**
 * Draws what a user says.
 *
 * @example
 * import { drawPrompt, makeRng, userIsRight } from './lib/index';
 * userIsRight(drawPrompt(makeRng(1), 0)); // → true
 */
export function drawPrompt(rng: Rng, mistaken = mistakenShare): Prompt {
  const thing = Math.floor(8 * rng());
  if (rng() >= mistaken) return 9 * thing;
  return 8 * thing + ((thing + 1 + Math.floor(7 * rng())) % 8);
}
