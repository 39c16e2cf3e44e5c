import { logSoftmax } from '../../policies/logSoftmax';

/**
 * log π(response | prompt) of any token model, from its logits: the sum over the response's own tokens, its end included.
 *
 * Row t of the logits predicts token t + 1. The prompt's tokens are not counted, for the policy did not choose them; nor is
 * padding behind the first end token.
 *
 * @param logits one row [vocabulary] for each token of the sequence
 * @param tokens prompt, response, and perhaps padding
 * @param promptLength how many of the tokens are the prompt, at least 1
 * @param end the token that ends a response
 * @returns nats
 * @throws RangeError for an unknown token, an empty response, too few rows
 * @example
 * import { responseLogProb } from './lib/index';
 * const even = [0, 0];
 * responseLogProb([even, even, even, even], [0, 0, 1, 1], 1, 1).toFixed(4); // → '-1.3863'
 */
export function responseLogProb(
  logits: readonly ArrayLike<number>[],
  tokens: ArrayLike<number>,
  promptLength: number,
  end: number,
): number {
  const mask = responseMask(tokens, promptLength, end);
  let sum = 0;
  for (let t = promptLength; t < tokens.length && mask[t]; t++) {
    const row = logits[t - 1];
    if (!row)
      throw new RangeError(`logits has ${logits.length} rows; expected row ${t - 1}, which predicts token ${t}`);
    if (!(Number.isInteger(tokens[t]) && tokens[t] >= 0 && tokens[t] < row.length))
      throw new RangeError(`tokens[${t}] is ${tokens[t]}; expected a whole number from 0 to ${row.length - 1}`);
    sum += logSoftmax(row)[tokens[t]];
  }
  return sum;
}

/**
 * Which tokens are the response's own: after the prompt, up to the first end token and with it.
 *
 * @throws RangeError when nothing follows the prompt
 * @example
 * import { responseMask } from './lib/index';
 * responseMask([5, 6, 2, 1, 0, 0], 2, 1); // → [false, false, true, true, false, false]
 */
export function responseMask(tokens: ArrayLike<number>, promptLength: number, end: number): boolean[] {
  if (!(Number.isInteger(promptLength) && promptLength >= 1))
    throw new RangeError(`promptLength is ${promptLength}; expected a whole number of at least 1`);
  if (tokens.length <= promptLength)
    throw new RangeError(`the response is empty: ${tokens.length} tokens, of which ${promptLength} are the prompt`);
  let running = true;
  return Array.from(tokens, (token, t) => {
    if (t < promptLength) return false;
    const own = running;
    if (token === end) running = false;
    return own;
  });
}
