import { softmax } from '../../policies/softmax';
import { sayPrompt, type Prompt } from '../world/prompts';
import { checkReply, end, longestReply, sayReply, vocabulary, type Reply } from '../world/words';
import { encodeInto, inputWidth } from './encode';
import type { TokenPolicy } from './tokenPolicy';

/** One step of the episode that a reply is. */
export interface ReplyStep {
  /** The state: prompt and tokens so far, in words. */
  readonly state: string;
  /** π(token | state), [12]. */
  readonly probabilities: readonly number[];
  /** The action: the token that was said. */
  readonly action: number;
  readonly word: string;
  /** log π(action | state), in nats. */
  readonly logProb: number;
  /** 0 until the last token, which gets all of it. */
  readonly reward: number;
}

/**
 * A reply as the episode that it is: states, actions, and one reward at the end.
 *
 * @param reward what the whole reply is worth; default 0
 * @throws RangeError for an unknown token or an empty reply
 * @example
 * import { makeRng, makeTokenPolicy, parseReply, unroll } from './lib/index';
 * const policy = await makeTokenPolicy({ rng: makeRng(1) });
 * unroll(policy, 38, parseReply('yes blue.'), 1).map(({ reward }) => reward); // → [0, 0, 1]
 */
export function unroll(policy: TokenPolicy, prompt: Prompt, reply: Reply, reward = 0): ReplyStep[] {
  checkReply(reply);
  return reply.map((action, t) => {
    const observation = new Float32Array(inputWidth);
    encodeInto(observation, 0, prompt, reply, 0, t);
    const probabilities = softmax(Array.from(policy.network.forwardOne(observation)));
    return {
      state: `${sayPrompt(prompt)} ${sayReply(reply.slice(0, t))}`.trim(),
      probabilities,
      action,
      word: vocabulary[action],
      logProb: Math.log(probabilities[action]),
      reward: t === reply.length - 1 || action === end || t === longestReply - 1 ? reward : 0,
    };
  });
}
