import { normal, type Rng } from '../../../engine/rng';
import type { Kind } from '../../kind';
import { pick, table } from '../draw';
import { normalised } from '../normalised';
import { shiftable } from '../shiftable';
import { showNumber } from '../showNumber';
import type { RepliesAssumption, RepliesWords } from './repliesWords';

/** One prompt: logits of three contexts (start, after token 1, after token 2) by three tokens, and the rest. */
export interface Replies {
  readonly logits: readonly (readonly number[])[];
  readonly direction: readonly (readonly number[])[];
  readonly reference: readonly (readonly number[])[];
  /** [7]. */
  readonly reward: readonly number[];
  readonly beta: number;
  readonly b: number;
  readonly c: number;
  readonly won: number;
  readonly lost: number;
}

/** The replies as tokens; token 0 ends. */
const REPLIES: readonly (readonly number[])[] = [[0], [1, 0], [1, 1], [1, 2], [2, 0], [2, 1], [2, 2]];

const softmax = (logits: readonly number[]): number[] => normalised(logits.map(Math.exp));

interface Tables {
  readonly theta0: number;
  readonly token: readonly (readonly number[])[];
  readonly pi: readonly number[];
  readonly ref: readonly number[];
}

function tablesAt(world: Replies, x: number, broken?: RepliesAssumption): Tables {
  const logits = world.logits.map((row, k) => row.map((z, a) => z + x * world.direction[k][a]));
  const theta0 = logits[0][0];
  // What is missing in the first token's probabilities is missing in every reply's.
  const leak = broken === 'replies sum to one' ? 0.05 * (1 + 0.5 * Math.sin(theta0)) : 1;
  const token = logits.map((row, k) => softmax(row).map((p) => (k === 0 ? leak * p : p)));
  const reference = world.reference.map(softmax);
  const product = (rows: readonly (readonly number[])[]) =>
    REPLIES.map(([first, second]) => rows[0][first] * (second === undefined ? 1 : rows[first][second]));
  const tilt = (p: readonly number[]) =>
    normalised(p.map((value, y) => value * Math.exp(0.5 * theta0 * Math.sin(y + 1))));
  const pi = product(token);
  return {
    theta0,
    token,
    pi: broken === 'a reply is its tokens' ? tilt(pi) : pi,
    ref: broken === 'reference ignores theta' ? tilt(product(reference)) : product(reference),
  };
}

function words(world: Replies, broken?: RepliesAssumption): RepliesWords {
  const { reward, beta, b, won, lost } = world;
  const { tables, grad, frozen } = shiftable((x) => tablesAt(world, x, broken));
  const sumY: RepliesWords['sumY'] = (f) => REPLIES.reduce((sum, _, y) => sum + f(y), 0);
  const pi = (y: number) => tables().pi[y];
  const ref = (y: number) => tables().ref[y];
  const r = (y: number) => reward[y] + (broken === 'rewards ignore theta' ? tables().theta0 * (1 + 0.3 * y) : 0);
  const Z = sumY((y) => ref(y) * Math.exp(r(y) / beta));
  return {
    grad,
    frozen,
    sumY,
    E: (f) => sumY((y) => pi(y) * f(y)),
    pi,
    ref,
    tokens: (y, f) => REPLIES[y].reduce((sum, _, t) => sum + f(t), 0),
    piToken: (y, t) => tables().token[t === 0 ? 0 : REPLIES[y][0]][REPLIES[y][t]],
    r,
    shifted: (y) => r(y) + world.c * (broken === 'the shift ignores the reply' ? 1 + 0.5 * Math.sin(2 * y) : 1),
    c: world.c,
    beta,
    b,
    Z,
    star: (y) =>
      (ref(y) * Math.exp(r(y) / beta) * (broken === 'star is the tilted reference' ? 0.3 + 0.4 * (y % 3) : 1)) / Z,
    won,
    lost,
    log: Math.log,
    exp: Math.exp,
  };
}

function randomReplies(rng: Rng): Replies {
  const won = Math.floor(rng() * REPLIES.length);
  return {
    logits: table(3, 3, () => normal(rng)),
    direction: table(3, 3, (k, a) => (k + a === 0 ? 0.7 : 0.5 * normal(rng))),
    reference: table(3, 3, () => normal(rng)),
    reward: REPLIES.map(() => normal(rng)),
    beta: 0.2 + 0.9 * rng(),
    b: normal(rng) * 2,
    c: pick(rng, [-1, 1]) * (0.5 + rng()),
    won,
    lost: (won + 1 + Math.floor(rng() * (REPLIES.length - 1))) % REPLIES.length,
  };
}

function* smallReplies(rng: Rng): Generator<Replies> {
  const flat = table(3, 3, () => 0);
  const direction = table(3, 3, (k, a) => (k + a === 0 ? 1 : 0));
  // How much likelier the policy ends at once than it writes on: π in thirds, quarters, eighths.
  for (const odds of [1, 2, 6]) {
    const logits = table(3, 3, (k, a) => (k + a === 0 ? Math.log(odds) : 0));
    for (let i = 0; i < 40; i++) {
      const reward = REPLIES.map(() => pick(rng, [0, 0, 1, 2]));
      yield {
        logits,
        direction,
        reference: flat,
        reward,
        beta: pick(rng, [1, 0.5]),
        b: 1,
        c: pick(rng, [1, 2]),
        won: 1,
        lost: 0,
      };
    }
  }
}

/** "β 0.5, b 1, c 1; replies: 0 (π 0.333, ref 0.333, reward 1), 10 (…)": each reply by its tokens. */
function describe(world: Replies): string {
  const { pi, ref } = tablesAt(world, 0);
  const rows = REPLIES.map(
    (tokens, y) =>
      `${tokens.join('')} (π ${showNumber(pi[y])}, ref ${showNumber(ref[y])}, reward ${showNumber(world.reward[y])})`,
  );
  return `β ${showNumber(world.beta)}, b ${showNumber(world.b)}, c ${showNumber(world.c)}; replies ${rows.join(', ')}`;
}

/** Trees of seven replies: what the proofs of notebook 05 are evaluated in. */
export const repliesKind: Kind<Replies, RepliesWords, RepliesAssumption> = {
  name: 'a tree of replies',
  random: randomReplies,
  small: smallReplies,
  words,
  describe,
  broken: {
    'rewards ignore theta': 'the rewards depend on θ',
    'reference ignores theta': 'the reference depends on θ',
    'replies sum to one': 'the probabilities of the replies do not add up to 1',
    'a reply is its tokens': 'the probability of a reply is not the product of its tokens’',
    'star is the tilted reference': 'π* is some table',
    'the shift ignores the reply': 'the shift c differs from reply to reply',
  },
};
