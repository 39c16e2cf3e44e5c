import type { MakeOnTensorflow } from './eager';

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

const placeOf = (reply: Reply): number => REPLIES.findIndex((each) => each.join() === Array.from(reply).join());

function softmax(row: readonly number[]): number[] {
  const powers = row.map((z) => Math.exp(z));
  const sum = powers.reduce((total, p) => total + p, 0);
  return powers.map((p) => p / sum);
}

/** The contexts in which a reply's tokens are chosen. */
const contexts = (reply: Reply): number[] => reply.map((_, t) => (t === 0 ? 0 : 1 + reply[0]));

function logProb(logits: Logits, prompt: number, reply: Reply): number {
  if (placeOf(reply) < 0) throw new RangeError(`${JSON.stringify(reply)} is no reply of this world`);
  return contexts(reply).reduce((sum, context, t) => sum + Math.log(softmax(logits[prompt][context])[reply[t]]), 0);
}

function score(logits: Logits, prompt: number, reply: Reply): Float64Array {
  const all = new Float64Array(9 * logits.length);
  contexts(reply).forEach((context, t) =>
    softmax(logits[prompt][context]).forEach((p, a) => {
      all[9 * prompt + 3 * context + a] += (a === reply[t] ? 1 : 0) - p;
    }),
  );
  return all;
}

type Estimate = (
  policy: object,
  reference: object,
  reward: unknown,
  prompts: readonly number[],
  options: object,
) => ArrayLike<number>;

/** One call with the given draws. `weight` is how likely whoever was asked draws them. */
function callOnce(estimate: Estimate, task: ReplyTask, draws: readonly (readonly number[])[]) {
  const asked = { policy: 0, reference: 0, withoutRng: 0 };
  let weight = 1;
  const drawn = task.logits.map(() => 0);
  const model = (who: 'policy' | 'reference', logits: Logits): object => ({
    parameters: 9 * logits.length,
    sample(prompt: number, rng: unknown): number[] {
      asked[who]++;
      if (typeof rng !== 'function') asked.withoutRng++;
      const at = task.prompts.indexOf(prompt);
      const reply = REPLIES[draws[at][drawn[prompt]++ % task.k]];
      weight *= Math.exp(logProb(logits, prompt, reply));
      return [...reply];
    },
    logProb: (prompt: number, reply: Reply) => logProb(logits, prompt, reply),
    score: (prompt: number, reply: Reply) => score(logits, prompt, reply),
  });
  const reward = (prompt: number, reply: Reply): number => task.rewards[prompt][placeOf(reply)];
  const { k, beta, prompts } = task;
  const rng = (): number => 0.5;
  const gradient = estimate(model('policy', task.logits), model('reference', task.refLogits), reward, [...prompts], {
    k,
    beta,
    rng,
  });
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
  if (task.draws) {
    const { gradient, asked } = callOnce(estimate, task, task.draws);
    return { gradient: Array.from(gradient), asked };
  }
  const { k, prompts } = task;
  const mean = new Float64Array(9 * task.logits.length);
  for (const flat of everyDraw(k * prompts.length)) {
    const draws = prompts.map((_, i) => flat.slice(i * k, (i + 1) * k));
    const { gradient, weight } = callOnce(estimate, task, draws);
    for (let i = 0; i < mean.length; i++) mean[i] += weight * gradient[i];
  }
  return { mean: Array.from(mean) };
};
