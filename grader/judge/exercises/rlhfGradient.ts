import { normal, type Rng } from '../../../lib/engine/rng';
import { REPLIES, type ReplyTask } from '../../student/harnesses/replyTree';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { accepts, returns, throws } from '../expect';
import { integer, list } from '../random';
import { counted, showValue } from '../show';

type Logits = ReplyTask['logits'];

function drawTask(rng: Rng, prompts: number, k: number): ReplyTask {
  const round = (x: number): number => Math.round(x * 10) / 10;
  const tables = (): number[][][] => list(prompts, () => list(3, () => list(3, () => round(normal(rng)))));
  return {
    logits: tables(),
    refLogits: tables(),
    // Each prompt has a level of its own, as c(x) allows.
    rewards: list(prompts, (i) => list(REPLIES.length, () => round(normal(rng)) + 3 * i + 2)),
    prompts: list(prompts, (i) => i),
    k,
    beta: 0.2 + integer(rng, 0, 6) / 10,
  };
}

function logPi(logits: Logits, prompt: number, reply: readonly number[]): number {
  return reply.reduce((sum, token, t) => {
    const row = logits[prompt][t === 0 ? 0 : 1 + reply[0]];
    return sum + row[token] - Math.log(row.reduce((total, z) => total + Math.exp(z), 0));
  }, 0);
}

/** ∂ log π / ∂θ by central differences: no formula of a score is trusted. */
function score(logits: Logits, prompt: number, reply: readonly number[]): number[] {
  const h = 1e-5;
  return logits.flatMap((table, p) =>
    table.flatMap((row, c) =>
      row.map((_, a) => {
        const at = (by: number): number =>
          logPi(
            logits.map((t, i) => t.map((r, j) => r.map((z, m) => (i === p && j === c && m === a ? z + by : z)))),
            prompt,
            reply,
          );
        return p === prompt ? (at(h) - at(-h)) / (2 * h) : 0;
      }),
    ),
  );
}

/** What a reply is worth: its reward, with the KL part. */
const worth = (task: ReplyTask, prompt: number, reply: number): number =>
  task.rewards[prompt][reply] -
  task.beta * (logPi(task.logits, prompt, REPLIES[reply]) - logPi(task.refLogits, prompt, REPLIES[reply]));

function addTo(sum: number[], by: readonly number[], factor: number): void {
  by.forEach((x, i) => (sum[i] += factor * x));
}

/** ∇J, exactly: Σ_y π(y) ∇log π(y) · worth(y), mean over the prompts. */
function exactGradient(task: ReplyTask): number[] {
  const gradient = new Array<number>(9 * task.logits.length).fill(0);
  for (const prompt of task.prompts) {
    REPLIES.forEach((reply, i) => {
      const p = Math.exp(logPi(task.logits, prompt, reply));
      addTo(gradient, score(task.logits, prompt, reply), (p * worth(task, prompt, i)) / task.prompts.length);
    });
  }
  return gradient;
}

/** RLOO's estimate from given draws. */
function estimate(task: ReplyTask): number[] {
  const gradient = new Array<number>(9 * task.logits.length).fill(0);
  const { prompts, k } = task;
  prompts.forEach((prompt, i) => {
    const values = task.draws![i].map((reply) => worth(task, prompt, reply));
    const sum = values.reduce((total, x) => total + x, 0);
    task.draws![i].forEach((reply, j) => {
      const advantage = values[j] - (sum - values[j]) / (k - 1);
      addTo(gradient, score(task.logits, prompt, REPLIES[reply]), advantage / (k * prompts.length));
    });
  });
  return gradient;
}

const shownOf = ({ prompts, k, beta, draws }: ReplyTask): string =>
  `rlhfGradient(policy, reference, reward, [${prompts.join(', ')}], { k: ${k}, beta: ${showValue(beta)}, rng })` +
  (draws
    ? `, drawing ${draws.map((each) => each.map((i) => REPLIES[i].join('')).join(' ')).join(' | ')}`
    : ', over all draws');

interface Told {
  readonly mean?: unknown;
  readonly gradient?: unknown;
  readonly asked?: { readonly policy: number; readonly reference: number; readonly withoutRng: number };
}

/** The mean over all draws must be the exact gradient. */
function meanOf(task: ReplyTask): MakeCase {
  const judge = returns(exactGradient(task), { tolerance: 1e-6 });
  return (): Case => ({
    args: [structuredClone(task)],
    shown: shownOf(task),
    judge: (answer) => judge(answer.kind === 'threw' ? answer : { ...answer, value: (answer.value as Told).mean }),
  });
}

function ofDraws(task: ReplyTask, look?: (asked: NonNullable<Told['asked']>) => Complaint | undefined): MakeCase {
  const judge = returns(estimate(task), { tolerance: 1e-6 });
  return (): Case => ({
    args: [structuredClone(task)],
    shown: shownOf(task),
    judge(answer) {
      if (answer.kind === 'threw') return judge(answer);
      const { gradient, asked } = answer.value as Told;
      return look ? look(asked!) : judge({ ...answer, value: gradient });
    },
  });
}

const withDraws = (rng: Rng, task: ReplyTask): ReplyTask => ({
  ...task,
  // Replies of both lengths, and no two alike in a group: equal ones hide mistakes.
  draws: task.prompts.map((_, i) => list(task.k, (j) => (integer(rng, 0, 2) + 3 * j + i) % REPLIES.length)),
});

/** Rewards moved so that every reply is worth the same: then nothing can be learned. */
function allWorthTheSame(task: ReplyTask): ReplyTask {
  const flat = { ...task, rewards: task.rewards.map((row) => row.map(() => 0)) };
  return { ...task, rewards: task.rewards.map((row, prompt) => row.map((_, i) => 5 - worth(flat, prompt, i))) };
}

const shifted = (task: ReplyTask, by: number): ReplyTask => ({
  ...task,
  rewards: task.rewards.map((row, i) => row.map((r) => r + by * (i + 1))),
});

function asked({ prompts, k }: ReplyTask): (asked: NonNullable<Told['asked']>) => Complaint | undefined {
  return ({ policy, reference, withoutRng }) => {
    const expected = `${prompts.length} × ${k} = ${prompts.length * k} replies from the policy`;
    if (reference) return { sentence: 'You let the reference write the replies.', expected };
    if (policy !== prompts.length * k)
      return { sentence: `You drew ${counted(policy, 'reply', 'replies')}.`, expected };
    if (withoutRng) return { sentence: 'You did not give rng to sample.', expected: 'policy.sample(prompt, rng)' };
    return undefined;
  };
}

const common = { call: 'rlhfGradient', harness: 'replyTree', seconds: 10 } as const;

export const rlhfGradient: Exercise = {
  id: '5.8',
  file: '05-rlhf',
  exports: ['rlhfGradient'],
  title: 'The lesson’s sketch, made right',
  difficulty: 4,
  minutes: 22,
  hints: [
    'The sketch lacks five things: who writes the replies, whose tokens count, the KL part, a baseline, and that nothing flows through the reward. The policy knows its own tokens; which of the others are yours to add?',
    'For each prompt: k replies from policy.sample, their rewards by 5.6, their advantages by 5.7.',
    'Add policy.score(prompt, reply)[i] · advantage / (k · prompts.length) for every reply. All plain numbers: nothing to detach.',
  ],
  tests: [
    {
      ...common,
      name: 'its mean over all draws is ∇J, exactly',
      points: 3,
      lookAt:
        'Seven replies are possible, so all draws can be tried. Is the mean too short, or does it point elsewhere?',
      *cases(rng) {
        yield meanOf(drawTask(rng, 1, 2));
        yield meanOf(drawTask(rng, 1, 3));
        yield meanOf(drawTask(rng, 2, 2));
      },
    },
    {
      ...common,
      name: 'what no preference can tell apart changes nothing; where all is worth the same, nothing moves',
      points: 2,
      lookAt:
        'Add 20 to all rewards of a prompt. Then give every reply the same worth, r − β log-ratio: what is there to learn?',
      *cases(rng) {
        const task = withDraws(rng, drawTask(rng, 2, 3));
        yield ofDraws(task);
        yield ofDraws(shifted(task, 20));
        yield ofDraws(allWorthTheSame(withDraws(rng, drawTask(rng, 2, 2))));
      },
    },
    {
      ...common,
      name: 'k replies to each prompt, from the policy, by rng',
      points: 1,
      lookAt: 'Who must write the replies, so that their mean is about this policy? How many of them?',
      *cases(rng) {
        for (const [prompts, k] of [
          [1, 2],
          [3, 4],
        ]) {
          const task = withDraws(rng, drawTask(rng, prompts, k));
          yield ofDraws(task, asked(task));
        }
      },
    },
    {
      ...common,
      name: 'one reply alone, β below 0, no prompts',
      points: 1,
      lookAt: 'Which of these have no right answer?',
      *cases(rng) {
        const task = withDraws(rng, drawTask(rng, 1, 2));
        const bad = (change: Partial<ReplyTask>, why: string): MakeCase => {
          const wrong = { ...task, ...change };
          return (): Case => ({ args: [structuredClone(wrong)], shown: shownOf(wrong), judge: throws(why) });
        };
        yield bad({ k: 1 }, 'k = 1: there is no other reply to compare with');
        yield bad({ beta: -0.1 }, 'β below 0 pays the model for leaving the reference');
        yield bad({ prompts: [], draws: [] }, 'A mean over no prompts is no number');
        yield (): Case => ({ args: [structuredClone(task)], shown: shownOf(task), judge: accepts });
      },
    },
  ],
};
