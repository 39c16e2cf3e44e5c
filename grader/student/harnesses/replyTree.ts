import type { MakeOnTensorflow } from './eager';
import { isList, unfit } from './unfit';

/**
 * A world of replies that can be counted: tokens 0, 1 and 2 = end; a reply ends with the end token or after two tokens, so there
 * are seven. θ: logits [prompt][context][token], contexts "nothing yet", "0", "1".
 */
export const REPLIES: readonly (readonly number[])[] = [[2], [0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]];

export interface ReplyTask {
  /** [prompts][3][3] */
  readonly logits: readonly (readonly (readonly number[])[])[];
  readonly refLogits: readonly (readonly (readonly number[])[])[];
  /** [prompts][7], in the order of REPLIES */
  readonly rewards: readonly (readonly number[])[];
  readonly prompts: readonly number[];
  readonly k: number;
  readonly beta: number;
  /** The replies that are drawn, by their place in REPLIES: [prompts][k]. Without them, all possible draws and their mean. */
  readonly draws?: readonly (readonly number[])[];
}

type Reply = readonly number[];
type Logits = ReplyTask['logits'];

/** Where a reply stands in REPLIES; −1 for what is none. Asked 30,000 times for one mean, so without a search. */
function placeOf({ length, 0: first, 1: second }: Reply): number {
  if (length === 1) return first === 2 ? 0 : -1;
  const isToken = (token: number, most: number): boolean => Number.isInteger(token) && token >= 0 && token <= most;
  return length === 2 && isToken(first, 1) && isToken(second, 2) ? 1 + 3 * first + second : -1;
}

function softmax(row: readonly number[]): number[] {
  const powers = row.map((z) => Math.exp(z));
  const sum = powers.reduce((total, p) => total + p, 0);
  return powers.map((p) => p / sum);
}

/** The contexts in which a reply's tokens are chosen. */
const contexts = (reply: Reply): number[] => reply.map((_, t) => (t === 0 ? 0 : 1 + reply[0]));

/** log π and its score of every reply, [prompts][7]: made once, for they are asked for again and again. */
interface Known {
  readonly logProb: readonly (readonly number[])[];
  readonly score: readonly (readonly Float64Array[])[];
}

function known(logits: Logits): Known {
  const each = <T>(of: (prompt: number, reply: Reply) => T): T[][] =>
    logits.map((_, prompt) => REPLIES.map((reply) => of(prompt, reply)));
  return {
    logProb: each((prompt, reply) =>
      contexts(reply).reduce((sum, context, t) => sum + Math.log(softmax(logits[prompt][context])[reply[t]]), 0),
    ),
    score: each((prompt, reply) => scoreOf(logits, prompt, reply)),
  };
}

function scoreOf(logits: Logits, prompt: number, reply: Reply): Float64Array {
  const all = new Float64Array(9 * logits.length);
  contexts(reply).forEach((context, t) =>
    softmax(logits[prompt][context]).forEach((p, a) => {
      all[9 * prompt + 3 * context + a] += (a === reply[t] ? 1 : 0) - p;
    }),
  );
  return all;
}

/** A model's answer about a reply. @throws RangeError for what is no reply */
function of<T>(table: readonly (readonly T[])[], prompt: number, reply: Reply): T {
  const place = placeOf(reply);
  if (place < 0) throw new RangeError(`${JSON.stringify(reply)} is no reply of this world`);
  return table[prompt][place];
}

type Estimate = (
  policy: object,
  reference: object,
  reward: unknown,
  prompts: readonly number[],
  options: object,
) => ArrayLike<number>;

/** One call with the given draws. `weight` is how likely whoever was asked draws them. */
function callOnce(
  estimate: Estimate,
  task: ReplyTask,
  draws: readonly (readonly number[])[],
  [policy, reference]: readonly [Known, Known],
) {
  const asked = { policy: 0, reference: 0, withoutRng: 0 };
  let weight = 1;
  const drawn = task.logits.map(() => 0);
  const model = (who: 'policy' | 'reference', tables: Known): object => ({
    parameters: 9 * task.logits.length,
    sample(prompt: number, rng: unknown): number[] {
      asked[who]++;
      if (typeof rng !== 'function') asked.withoutRng++;
      const at = task.prompts.indexOf(prompt);
      const reply = REPLIES[draws[at][drawn[prompt]++ % task.k]];
      weight *= Math.exp(of(tables.logProb, prompt, reply));
      return [...reply];
    },
    logProb: (prompt: number, reply: Reply) => of(tables.logProb, prompt, reply),
    score: (prompt: number, reply: Reply) => of(tables.score, prompt, reply).slice(),
  });
  const reward = (prompt: number, reply: Reply): number => task.rewards[prompt][placeOf(reply)];
  const { k, beta, prompts } = task;
  const rng = (): number => 0.5;
  const gradient = estimate(model('policy', policy), model('reference', reference), reward, [...prompts], {
    k,
    beta,
    rng,
  });
  if (!isList(gradient)) throw unfit('rlhfGradient', gradient, 'a list of numbers');
  return { gradient, asked, weight };
}

/** All ways in which `count` replies can be drawn. */
function* everyDraw(count: number): Generator<number[]> {
  const draw = new Array<number>(count).fill(0);
  for (let n = 0; n < REPLIES.length ** count; n++) {
    for (let i = 0, rest = n; i < count; i++, rest = Math.floor(rest / REPLIES.length)) draw[i] = rest % REPLIES.length;
    yield [...draw];
  }
}

/** 5.8: the gradient of one draw; or its mean over all draws, each weighed by how likely it is. */
export const replyTree: MakeOnTensorflow = () => (estimate: Estimate, task: ReplyTask) => {
  const tables = [known(task.logits), known(task.refLogits)] as const;
  if (task.draws) {
    const { gradient, asked } = callOnce(estimate, task, task.draws, tables);
    return { gradient: Array.from(gradient), asked };
  }
  const { k, prompts } = task;
  const mean = new Float64Array(9 * task.logits.length);
  for (const flat of everyDraw(k * prompts.length)) {
    const draws = prompts.map((_, i) => flat.slice(i * k, (i + 1) * k));
    const { gradient, weight } = callOnce(estimate, task, draws, tables);
    for (let i = 0; i < mean.length; i++) mean[i] += weight * gradient[i];
  }
  return { mean: Array.from(mean) };
};
