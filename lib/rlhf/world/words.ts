/**
 * The things that one may have an opinion about, by index. The colour of thing e is colour e.
 *
 * @example
 * import { colours, things } from './lib/index';
 * colours[things.indexOf('bananas')]; // → 'yellow'
 */
export const things = ['snow', 'coal', 'tomatoes', 'carrots', 'bananas', 'grass', 'the sky', 'flamingos'] as const;

/**
 * The colours, by index: the first eight tokens.
 *
 * @example
 * import { colours, vocabulary } from './lib/index';
 * vocabulary.slice(0, 8).join() === colours.join(); // → true
 */
export const colours = ['white', 'black', 'red', 'orange', 'yellow', 'green', 'blue', 'pink'] as const;

/**
 * All words that a reply can be made of; a token is an index into this list.
 *
 * @example
 * import { vocabulary } from './lib/index';
 * [10, 8, 6, 11].map((token) => vocabulary[token]); // → ['great', 'yes', 'blue', '.']
 */
export const vocabulary: readonly string[] = [...colours, 'yes', 'no', 'great', '.'];

export const yes = 8;
export const no = 9;
export const great = 10;
/** The full stop ends a reply. It is an action like the others. */
export const end = 11;

/** A reply has one to four tokens: it ends with its full stop, or where there is no room for a fifth token. */
export const longestReply = 4;

/** A reply: tokens, the full stop included. */
export type Reply = readonly number[];

/** @throws RangeError for what is no token */
function checkToken(token: number, at = ''): void {
  if (Number.isInteger(token) && token >= 0 && token < vocabulary.length) return;
  throw new RangeError(
    `token ${String(token)}${at} is unknown; expected a whole number from 0 to ${vocabulary.length - 1}`,
  );
}

/**
 * Refuses what no policy of this world can say.
 *
 * @throws RangeError for an empty reply, one longer than four tokens, an unknown token, or words after the full stop
 */
export function checkReply(reply: ArrayLike<number>): void {
  const n = reply.length;
  if (n === 0) throw new RangeError('the reply is empty; expected one to four tokens. Silence is said with "."');
  if (n > longestReply) throw new RangeError(`the reply has ${n} tokens; expected one to ${longestReply}`);
  for (let t = 0; t < n; t++) {
    checkToken(reply[t], ` at position ${t}`);
    if (reply[t] === end && t < n - 1)
      throw new RangeError(`the reply goes on after its full stop (position ${t}); expected nothing after it`);
  }
  if (n < longestReply && reply[n - 1] !== end)
    throw new RangeError(`the reply has ${n} tokens and no full stop; expected "." at its end, or a fourth token`);
}

/**
 * The tokens of a reply in words.
 *
 * @throws RangeError for a word that is not in the vocabulary, or what `checkReply` refuses
 * @example
 * import { parseReply } from './lib/index';
 * parseReply('no yellow.'); // → [9, 4, 11]
 */
export function parseReply(text: string): number[] {
  const words = text
    .replace(/\./g, ' .')
    .split(/[\s,]+/)
    .filter(Boolean);
  const reply = words.map((word) => {
    const token = vocabulary.indexOf(word.toLowerCase());
    if (token < 0) throw new RangeError(`the word '${word}' is unknown; expected one of ${vocabulary.join(' ')}`);
    return token;
  });
  checkReply(reply);
  return reply;
}

/**
 * A reply in words.
 *
 * @example
 * import { sayReply } from './lib/index';
 * sayReply([10, 8, 6, 11]); // → 'great yes blue.'
 */
export function sayReply(reply: ArrayLike<number>): string {
  const words = Array.from(reply, (token, t) => {
    checkToken(token, ` at position ${t}`);
    return vocabulary[token];
  });
  return words.join(' ').replace(/ \./g, '.');
}
