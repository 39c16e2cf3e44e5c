import type { Rng } from '../../../lib/engine/rng';
import { logSoftmax } from '../../../lib/policies/logSoftmax';
import type { Case, Exercise, MakeCase } from '../exercise';
import { returns, throws } from '../expect';
import { integer, list, tenth } from '../random';

interface Sequence {
  readonly logits: readonly (readonly number[])[];
  readonly tokens: readonly number[];
  readonly promptLength: number;
  readonly end: number;
}

function expected({ logits, tokens, promptLength, end }: Sequence): number {
  const response = tokens.slice(promptLength);
  const stop = response.indexOf(end);
  const own = stop < 0 ? response : response.slice(0, stop + 1);
  return own.reduce((sum, token, i) => sum + logSoftmax(logits[promptLength + i - 1])[token], 0);
}

function ask(sequence: Sequence): MakeCase {
  const judge = returns(expected(sequence));
  const { logits, tokens, promptLength, end } = sequence;
  return (): Case => ({ args: [logits.map((row) => Float64Array.from(row)), [...tokens], promptLength, end], judge });
}

/** A prompt, a response of `length` tokens of which the last may be the end, and padding. */
function draw(
  rng: Rng,
  { prompt = integer(rng, 1, 3), length = integer(rng, 2, 4), padding = 0, ends = true, endInPrompt = false },
): Sequence {
  const vocabulary = 4;
  const end = 3;
  const word = (): number => integer(rng, 0, end - 1);
  const tokens = [
    ...list(prompt, (i) => (endInPrompt && i === 0 ? end : word())),
    ...list(length, (i) => (ends && i === length - 1 ? end : word())),
    // Mostly not the end token: 0 is what padding often is.
    ...list(padding, (i) => (i % 2 ? 1 : 0)),
  ];
  return {
    logits: list(tokens.length, () => list(vocabulary, () => tenth(rng, -3, 3))),
    tokens,
    promptLength: prompt,
    end,
  };
}

const bad = (sequence: Sequence, why: string): MakeCase => {
  const { logits, tokens, promptLength, end } = sequence;
  return (): Case => ({
    args: [logits.map((row) => Float64Array.from(row)), [...tokens], promptLength, end],
    judge: throws(why),
  });
};

export const responseLogProb: Exercise = {
  id: '5.5',
  file: '05-rlhf',
  exports: ['responseLogProb'],
  title: 'How likely is this reply?',
  difficulty: 2,
  minutes: 10,
  hints: [
    'Which tokens did the policy choose? Mark them in a sequence of prompt, response and padding.',
    'Token t is predicted by row t − 1.',
    'Loop t from promptLength; add logSoftmax(logits[t − 1])[tokens[t]]; stop after the token that is `end`.',
  ],
  tests: [
    {
      name: 'the response’s tokens, its end included, and nothing of the prompt',
      points: 1,
      lookAt: 'Tokens 0 · 1 2 3 with one token of prompt and end = 3: which three rows are asked?',
      call: 'responseLogProb',
      *cases(rng) {
        yield ask({
          logits: [
            [2, 0],
            [0, 1],
            [0, 0],
          ],
          tokens: [0, 0, 1],
          promptLength: 1,
          end: 1,
        });
        for (let k = 0; k < 8; k++) yield ask(draw(rng, {}));
      },
    },
    {
      name: 'padding behind the end, an end inside the prompt, no end at all',
      points: 1,
      lookAt: 'What comes after the first end is not chosen by anybody. And an end that stands in the prompt?',
      call: 'responseLogProb',
      *cases(rng) {
        yield ask(draw(rng, { padding: 2 }));
        yield ask(draw(rng, { endInPrompt: true, prompt: 2 }));
        yield ask(draw(rng, { ends: false }));
        yield ask(draw(rng, { padding: 3, endInPrompt: true, length: 1 }));
      },
    },
    {
      name: 'logits of a thousand, an empty response, an unknown token',
      points: 1,
      lookAt: 'Logits (1000, −1000): what is log π of the second? Then leave the response away.',
      call: 'responseLogProb',
      *cases(rng) {
        yield ask({
          logits: [
            [1000, -1000],
            [-1000, 1000],
            [0, 0],
          ],
          tokens: [0, 1, 1],
          promptLength: 1,
          end: 1,
        });
        yield ask({
          logits: [
            [1000, 1000, 999],
            [0, 0, 0],
          ],
          tokens: [0, 2],
          promptLength: 1,
          end: 2,
        });
        const { logits, tokens, end } = draw(rng, { prompt: 2, length: 2 });
        yield bad({ logits, tokens: tokens.slice(0, 2), promptLength: 2, end }, 'Nothing follows the prompt');
        yield bad({ logits, tokens: [0, 0, 7, end], promptLength: 2, end }, 'Token 7 is not in a vocabulary of four');
      },
    },
  ],
};
